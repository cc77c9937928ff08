/**
 * Does some work for each of many, a few at once. Where one fails, no more are begun, and those that are under way have
 * ended before this does.
 *
 * @throws the first error
 */
export async function inParallel<T>(
  many: Iterable<T>,
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const waiting = many[Symbol.iterator]()
  const errors: unknown[] = []
  const take = async () => {
    for (let next = waiting.next(); !next.done && errors.length === 0; next = waiting.next()) {
      try {
        await work(next.value)
      } catch (error) {
        errors.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, take))
  if (errors.length > 0) throw errors[0]
}
