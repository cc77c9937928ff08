import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'

/** What a page of the review is. */
export interface ReviewPage {
  readonly title: string
  readonly language?: string
  /** Where the page's style and script stand, as seen from it. */
  readonly root: string
  /** What the page's script is told, as `data-` attributes of the body. */
  readonly told?: Readonly<Record<string, string>>
}

/** Writes a page: its style and its script come from where it comes from, and nothing else is asked for. */
export function renderReviewPage(
  { title, root, told = {} }: ReviewPage,
  ...content: readonly ElementContent[]
): string {
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', `${title} – Review`),
      h('link', { rel: ['icon'], href: 'data:,' }),
      h('link', { rel: ['stylesheet'], href: `${root}review.css` }),
      h('script', { src: `${root}review.js`, defer: true }),
    ]),
    h('body', told, [...content]),
  ])
  return `<!doctype html>\n${toHtml(page)}\n`
}
