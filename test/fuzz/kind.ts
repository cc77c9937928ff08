import fc from 'fast-check'

/** A way in, with inputs for it and what must hold of each. */
export interface Kind<T = never> {
  readonly name: string
  /** How many of a million inputs are of this kind: few where each is dear. */
  readonly share: number
  readonly inputs: fc.Arbitrary<T>
  /** How large an input is, in bytes or characters, by which the time that it may take grows. */
  readonly sizeOf: (input: T) => number
  /** Gets ready, once; gives the check of an input, which throws where something does not hold. */
  readonly start: () => Promise<Check<T>> | Check<T>
}

/** The check of an input, and what to do when there are no more. */
export interface Check<T> {
  readonly check: (input: T) => void | Promise<void>
  readonly stop?: () => Promise<void> | void
}

/** An input for which something did not hold. */
export interface Failure {
  readonly kind: string
  readonly seed: number
  readonly path: string | undefined
  /** The smallest input that was found. */
  readonly input: string
  readonly error: string
}

/** The CPU time that an input of no size may take, in milliseconds, and what a thousand characters add. */
const BASE = 3000
const PER_THOUSAND = 60

/** Makes a kind's inputs fit one list. */
export function kindOf<T>(kind: Kind<T>): Kind {
  return kind as unknown as Kind
}

/** Tries inputs of a kind. A seed gives the same inputs on every machine. */
export async function tryInputs(
  { name, inputs, sizeOf }: Kind,
  { check }: Check<never>,
  options: { readonly seed: number; readonly inputs: number },
): Promise<Failure | undefined> {
  const property = fc.asyncProperty(inputs, async (input) => {
    const before = process.cpuUsage()
    await check(input)
    const { user, system } = process.cpuUsage(before)
    const size = sizeOf(input)
    const taken = (user + system) / 1000
    if (taken > BASE + (PER_THOUSAND * size) / 1000)
      throw new Error(`took ${Math.round(taken)} ms of CPU time for ${size} characters`)
  })
  const { failed, counterexample, counterexamplePath, errorInstance } = await fc.check(property, {
    seed: options.seed,
    numRuns: options.inputs,
    endOnFailure: false,
  })
  if (!failed) return undefined
  return {
    kind: name,
    seed: options.seed,
    path: counterexamplePath ?? undefined,
    input: JSON.stringify(counterexample?.[0]) ?? '',
    error:
      errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance),
  }
}
