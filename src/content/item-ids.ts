import type { LoadedRecord } from './load-record.ts'
import type { Problems } from './problem.ts'

/** Every id of a kind given so far, with the place that gave it: an id is used once on a site. */
export class ItemIds {
  readonly #problems: Problems
  readonly #given = { statement: new Map<string, () => string>(), quote: new Map<string, () => string>() }

  constructor(problems: Problems) {
    this.#problems = problems
  }

  /** Notes each id of a record that was given before. */
  check({ ids, line }: LoadedRecord, file: string): void {
    for (const { kind, id, path } of ids) {
      const place = this.#given[kind].get(id)
      if (place === undefined) this.#given[kind].set(id, () => `${file}:${line(path)}`)
      else {
        this.#problems.error(
          file,
          line(path),
          `the ${kind} id “${id}” is taken by ${place()}`,
          'give this item an id of its own; never reuse one',
        )
      }
    }
  }
}
