import type { Article, Site } from '../model.ts'

/** Where a script is written from the right, `rtl`; otherwise undefined. */
export function directionOf(language: string): 'rtl' | undefined {
  if (!directions.has(language)) directions.set(language, findDirection(language))
  return directions.get(language)
}

const directions = new Map<string, 'rtl' | undefined>()

function findDirection(language: string): 'rtl' | undefined {
  const locale = new Intl.Locale(language) as Intl.Locale & { getTextInfo?: () => { direction: string } }
  return locale.getTextInfo?.().direction === 'rtl' ? 'rtl' : undefined
}

/** The language and the direction of an article's words, where they are not what the site's readers expect. */
export function languageAttributes({ language }: Article, site: Site): { lang?: string; dir?: string } {
  // A text that runs against the site's own says so, too.
  const direction = directionOf(language) ?? (directionOf(site.language) && 'ltr')
  return {
    ...(language === site.language ? {} : { lang: language }),
    ...(direction ? { dir: direction } : {}),
  }
}
