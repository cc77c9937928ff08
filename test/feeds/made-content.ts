import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { type Arrangement, arrange } from '../../src/channels/arrange.ts'
import { loadContent } from '../../src/content/load-content.ts'
import type { Content } from '../../src/model.ts'

/** Words to make an article, a speaker and a quote of. */
export interface MadeWords {
  readonly siteTitle?: string
  readonly title: string
  readonly body: string
  readonly speaker: string
  readonly topic?: string
  readonly quote?: string
  readonly site?: Record<string, unknown>
  readonly article?: Record<string, unknown>
}

/** Writes a small content folder of some words, loads it, and throws the folder away. */
export function madeContent(words: MadeWords): { content: Content; arrangement: Arrangement } {
  const directory = mkdtempSync(join(tmpdir(), 'on-record-'))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(directory, file)), { recursive: true })
    writeFileSync(join(directory, file), text)
  }
  try {
    write(
      'site.yaml',
      stringify({
        title: words.siteTitle ?? 'Site',
        description: 'A site',
        url: 'https://example.org/',
        language: 'en',
        authority: 'example.org,2026',
        author: 'Somebody',
        review: 'optional',
        ...words.site,
      }),
    )
    write('speakers.yaml', stringify([{ id: 'speaker', name: words.speaker, kind: 'person' }]))
    const matter = {
      title: words.title,
      published: '2026-11-23',
      source: 'https://news.example/story?a=1&b=2',
      topics: words.topic === undefined ? [] : [words.topic],
      ...words.article,
    }
    write('articles/made/article.md', `---\n${stringify(matter)}---\n\n${words.body}\n`)
    write(
      'articles/made/record.yaml',
      stringify({
        statements:
          words.quote === undefined
            ? []
            : [
                {
                  id: 's1',
                  speaker: 'speaker',
                  title: words.title,
                  sentences: [words.quote],
                  quotes: [{ id: 'q1', exact: words.quote }],
                },
              ],
      }),
    )
    const { content } = loadContent({ directory })
    return { content, arrangement: arrange(content) }
  } finally {
    rmSync(directory, { recursive: true })
  }
}
