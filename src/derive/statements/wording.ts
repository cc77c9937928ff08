const ASIDE = /, (?:who|which|whose|where) [^,“”"]{8,90},(?= )| \([^()]{1,40}\)/g

/** Words without what is told between commas or brackets of somebody whom they name. */
export const withoutAsides = (words: string): string => words.replace(ASIDE, '')

export const withoutThat = (words: string): string => words.replace(/^\s*that /, '')

export const startsWithSubject = (content: string, subjects: readonly string[]): boolean =>
  subjects.some((subject) => withoutThat(content).trimStart().startsWith(subject))
