import { styleText } from 'node:util'
import { visible } from './visible.ts'

/** What a part of a line is, which decides how it looks where there is colour. */
const LOOKS = {
  error: ['red', 'bold'],
  warning: ['yellow'],
  note: ['cyan'],
  well: ['green'],
  address: ['cyan', 'underline'],
  aside: ['dim'],
} as const satisfies Record<string, Parameters<typeof styleText>[0]>

export type Look = keyof typeof LOOKS

/** A line in parts, each as it is or with a look. */
export type Part = string | readonly [Look, string]

/**
 * Prints a line in colour, where the stream is a terminal and nothing forbids it (NO_COLOR); elsewhere its words alone.
 * What text a terminal would obey is shown, as it is by the console of a command.
 */
export function printLine(stream: NodeJS.WriteStream, ...parts: readonly Part[]): void {
  const painted = parts.map((part) => {
    if (typeof part === 'string') return visible(part)
    const [look, text] = part
    return styleText([...LOOKS[look]], visible(text), { stream })
  })
  stream.write(`${painted.join('')}\n`)
}
