/** The people who speak in the article, and who may turn out to have spoken. */
export const PEOPLE = ['Ada Novak', 'Bo Lindt', 'Cora Mills'] as const

/** The id of one of those people. */
export function idOf(name: string): string {
  return name.toLowerCase().replace(' ', '-')
}

export const SPEAKERS = PEOPLE.map((name) => `- {id: ${idOf(name)}, name: ${name}, kind: person}\n`).join('')
export const SLUG = '2026-03-02-bridge'
export const ARTICLE = `articles/${SLUG}/article.md`
export const RECORD = `articles/${SLUG}/record.yaml`

/** The article of some paragraphs. */
export function articleOf(paragraphs: readonly string[]): string {
  return `---\ntitle: A bridge\npublished: 2026-03-02\nsyndicate: summary\n---\n\nThe council met on the quay.\n\n${paragraphs.join('\n\n')}\n`
}

/** When the first act is. */
export const START = Date.UTC(2026, 2, 2, 15)
export const MINUTE = 60_000
