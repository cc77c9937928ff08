import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ImportError } from './draft.ts'

/**
 * Puts a new article into a content folder, whole or not at all, and never over another.
 *
 * @param file what goes into its `article.md`
 * @returns the article's folder
 * @throws ImportError where there is one by that name
 */
export function placeArticle(content: string, slug: string, file: string): string {
  const articles = join(content, 'articles')
  const folder = join(articles, slug)
  mkdirSync(articles, { recursive: true })
  // What begins with a dot is no article to whatever reads the folder meanwhile.
  const made = mkdtempSync(join(articles, '.adding-'))
  try {
    writeFileSync(join(made, 'article.md'), file)
    if (existsSync(folder)) throw alreadyThere(folder)
    renameSync(made, folder)
  } catch (error) {
    rmSync(made, { recursive: true, force: true })
    throw ['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')
      ? alreadyThere(folder)
      : error
  }
  return folder
}

/** Says that there is an article by that name. */
export function alreadyThere(folder: string): ImportError {
  return new ImportError(`${folder} is there already, and is left as it is; give another name with --slug`)
}
