import { Document, stringify, type YAMLMap } from 'yaml'

/** A scalar on one line: quoted as another one was, or as it must be. */
export function flowScalar(value: string | number | boolean, isInFlow: boolean, like?: string): string {
  if (typeof value !== 'string' || isInFlow) return JSON.stringify(value)
  const type = like?.startsWith('QUOTE') ? (like as 'QUOTE_DOUBLE') : 'PLAIN'
  const text = stringify(value, { defaultStringType: type, lineWidth: 0 }).replace(/\n$/, '')
  return text.includes('\n') ? JSON.stringify(value) : text
}

/** A mapping of scalars on one line, in brackets. */
export function flowMapping(value: Readonly<Record<string, string | number | boolean>>): string {
  const document = new Document(value)
  ;(document.contents as unknown as YAMLMap).flow = true
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd()
  return text.includes('\n') ? JSON.stringify(value) : text
}

/**
 * Other words in the place of a block scalar (YAML 1.2 §8.1): under the same header, or quoted where they cannot be.
 *
 * @param source the block scalar as it stands, from its indicator to its end
 */
export function blockScalar(source: string, value: string, newline: string): string {
  const [header = '', ...body] = source.split(/\r?\n/)
  const [, style = '>', digits = '', rest = ''] = /^([|>])([-+\d]*)(.*)$/.exec(header) ?? []
  const indent = /^\s*/.exec(body.find((line) => line.trim() !== '') ?? '')![0]
  const end = source.endsWith('\n') ? newline : ''
  if (indent === '' || value === '' || /^\s|[\r\n]/.test(value))
    return `${JSON.stringify(value)}${rest}${end}`
  // An indentation stated in the header would count for the new words too.
  return `${style}${digits.replace(/\d/, '')}${rest}${newline}${indent}${value}${end}`
}
