import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml'
import type { z } from 'zod'
import type { Path } from '../yaml/places.ts'
import { readPlainYaml } from '../yaml/plain-yaml.ts'
import type { Problems } from './problem.ts'
import { codePoint, isClean, withoutForbidden } from './read-text.ts'
import { explain } from './schema/explain.ts'

/** A YAML file read against a schema, which still knows the line of every value. */
export interface YamlSource<T> {
  readonly value: T
  /** The line of the value at a path, or of the nearest one above it that is there. */
  readonly line: (path: Path) => number
}

const YAML_REMEDY =
  'mend the YAML there or in the lines around it: those of one list or mapping begin in the same column'

/**
 * Reads YAML and checks it against a schema. Notes every problem with its line and gives undefined if there is one.
 *
 * @param firstLine the line of the file that the text starts on
 */
export function readYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  file: string,
  problems: Problems,
  firstLine = 1,
): YamlSource<T> | undefined {
  const read = () => readAnyYaml(text, schema, file, problems, firstLine)
  // An escape may stand for a character that the text itself has not.
  const plain = isClean(text) && !text.includes('\\') ? readPlainYaml(text) : undefined
  const result = plain === undefined ? undefined : schema.safeParse(plain)
  if (!result?.success) return read()
  let source: YamlSource<T> | undefined
  const line = (path: Path) => {
    source ??= read()
    return source?.line(path) ?? firstLine
  }
  return { value: result.data, line }
}

/** Does so with whatever YAML there is. */
function readAnyYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  file: string,
  problems: Problems,
  firstLine: number,
): YamlSource<T> | undefined {
  const lines = new LineCounter()
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1
  const tooDeep = () =>
    void problems.error(file, firstLine, 'is nested too deeply', 'take out most of the brackets or indents')
  let document: Document.Parsed
  try {
    // The parser takes no list behind a byte order mark.
    document = parseDocument(text.replace(/^\ufeff/, ''), { lineCounter: lines })
  } catch (error) {
    // The parser recurs with the depth of lists.
    if (!(error instanceof RangeError)) throw error
    return tooDeep()
  }
  if (document.errors.some(({ message }) => message.startsWith('Maximum call stack'))) return tooDeep()
  // What follows the first error is mostly said of the same slip.
  const [error] = document.errors
  if (error) {
    const what = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
    problems.error(file, lineAt(error.pos[0]), `is not valid YAML: ${what}`, YAML_REMEDY)
    return undefined
  }

  const key = collectionAsKey(document)
  if (key !== undefined) {
    problems.error(
      file,
      lineAt(key),
      'has a list or a mapping for a key',
      'write a word, a colon and a space',
    )
    return undefined
  }
  const circle = aliasInItself(document)
  if (circle !== undefined) {
    problems.error(
      file,
      lineAt(circle),
      'is in what it stands for',
      'write out what is meant in place of the *',
    )
    return undefined
  }

  const line = (path: Path) => lineAt(offsetAt(document, path))
  let value: unknown
  try {
    value = document.toJS()
  } catch (error) {
    problems.error(file, firstLine, `is not valid YAML: ${(error as Error).message}`, 'mend the YAML')
    return undefined
  }
  value = withoutForbiddenValues(value, [], (character, path) =>
    problems.warn(
      file,
      line(path),
      `${codePoint(character)} cannot stand in a feed and is left out`,
      'remove the character',
    ),
  )
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data, line }
  for (const issue of result.error.issues) {
    for (const { path, what, remedy } of explain(issue)) problems.error(file, line(path), what, remedy)
  }
  return undefined
}

/** The offset of a key that is no word: written out as one, keys within keys have no end. */
export function collectionAsKey(document: Document.Parsed): number | undefined {
  let found: number | undefined
  visit(document, {
    Pair: (_, { key }) => {
      if (!isNode(key) || isScalar(key)) return undefined
      found = key.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return found
}

/** The offset of an alias within the node that it stands for, which would have no end. */
function aliasInItself(document: Document.Parsed): number | undefined {
  let found: number | undefined
  visit(document, {
    Alias: (_, alias, above) => {
      const target = alias.resolve(document)
      if (!target || !above.includes(target)) return undefined
      found = alias.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return found
}

/** The offset of the value at a path; for a key that is there without being allowed, of the key. */
function offsetAt(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const steps = path.slice(0, length)
    const last = steps.at(-1)
    const parent = length > 0 ? document.getIn(steps.slice(0, -1), true) : undefined
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(last))
      const key = pair?.key as Node | undefined
      if (key?.range) return key.range[0]
    }
    const node = (length === 0 ? document.contents : document.getIn(steps, true)) as Node | null | undefined
    if (node?.range) return node.range[0]
  }
  return 0
}

function withoutForbiddenValues(
  value: unknown,
  path: Path,
  report: (character: string, path: Path) => void,
): unknown {
  if (typeof value === 'string') {
    return withoutForbidden(value.normalize('NFC'), (character) => report(character, path))
  }
  if (Array.isArray(value))
    return value.map((item, at) => withoutForbiddenValues(item, [...path, at], report))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutForbiddenValues(item, [...path, key], report)]),
  )
}
