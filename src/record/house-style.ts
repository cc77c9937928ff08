import type { YamlStyle } from '../yaml/style.ts'

/** How records and speakers are written. */
export const HOUSE_STYLE: YamlStyle = {
  /** The article's own words. */
  folded: new Set(['exact', 'sentences']),
  /** What begins or ends with quotation marks or spaces. */
  quoted: new Set(['prefix', 'suffix']),
  inBrackets: new Set(['named', 'aliases', 'merged', 'paragraphs']),
}
