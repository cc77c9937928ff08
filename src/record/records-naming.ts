import type { ContentFiles } from '../content/content-files.ts'

/** Told of each record that was looked at, and of how many there are. */
export type OnRecordRead = (done: number, of: number) => void

/** The slugs of the articles whose records may name one of some ids: read as they are, since only few of ten thousand do. */
export function recordsNaming(
  files: ContentFiles,
  ids: readonly string[],
  onRecord: OnRecordRead = () => {},
): string[] {
  const slugs = files.articleSlugs()
  return slugs.filter((slug, at) => {
    const text = recordText(files, slug)
    onRecord(at + 1, slugs.length)
    return ids.some((id) => text.includes(id))
  })
}

/** An article's record as it is; empty where there is none. */
export function recordText(files: ContentFiles, slug: string): string {
  return Buffer.from(files.bytes('articles', slug, 'record.yaml') ?? []).toString('utf8')
}
