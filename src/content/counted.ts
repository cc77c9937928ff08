/** A number with what it counts, such as 1 article or 2 articles. */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}
