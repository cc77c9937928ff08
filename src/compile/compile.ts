import type { Instant } from '../model.ts'
import { type Compiled, type CompileOptions, Compiler } from './compiler.ts'

export type { Compiled, CompileOptions } from './compiler.ts'

/**
 * Compiles content into the folder that the Worker is bundled from: the same content gives the same bytes.
 *
 * @param options with `asOf`, articles that are dated ahead of that time wait; without it, none does
 * @throws ContentError if the content breaks a rule; the last good output then stays as it was
 */
export function compile({
  asOf,
  ...options
}: CompileOptions & { readonly asOf?: Instant }): Promise<Compiled> {
  return new Compiler(options).compile(asOf)
}
