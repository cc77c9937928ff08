const NUMBERS = new Intl.NumberFormat('en')

/** A number as people read it, such as 3,620. */
export function numberInWords(count: number): string {
  return NUMBERS.format(count)
}

/** A number with what it counts, such as 1 article or 3,620 articles. */
export function counted(count: number, one: string): string {
  return `${numberInWords(count)} ${one}${count === 1 ? '' : 's'}`
}
