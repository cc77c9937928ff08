import type { QuoteItem, StatementItem } from '../channels/item.ts'
import type { Shell } from '../feeds/template.ts'
import { speakerAddress } from '../linked-data/speaker.ts'
import type { Site } from '../model.ts'
import { pageFolder } from './addresses.ts'
import { escapeHtml } from './escape-html.ts'

/** The bare page of an item, for a frame of another site, in the folder of its page. */
export const EMBED_FILE = 'embed.html'

/** What an item says to whoever embeds it, in the folder of its page (oEmbed 1.0, https://oembed.com). */
export const OEMBED = { file: 'oembed.json', type: 'application/json', linkType: 'application/json+oembed' }

/** In CSS pixels; what a frame has of it for a line of words, and for who said them, where and when. */
const WIDTH = 480
const LINE = { height: 28, characters: 40 }
const REST = 240
const [STEP, HIGHEST] = [80, 640]

/** How long a copy may stand, in seconds: the words are in the frame, and what becomes of them shows there at once. */
const CACHE_AGE = 24 * 3600

/** What is the same of every item of a site (oEmbed §2.3.4, of type rich). */
export function oembedShell({ title, url }: Site): Shell {
  const common = {
    version: '1.0',
    type: 'rich',
    provider_name: title,
    provider_url: url,
    cache_age: CACHE_AGE,
    width: WIDTH,
  }
  return { head: `${JSON.stringify(common).slice(0, -1)},`, tail: '}\n' }
}

/** What an item adds to that. */
export function renderOembed(title: string, item: QuoteItem | StatementItem, site: Site): string {
  return members({
    html: frame(item, site),
    height: heightOf(item),
    title,
    author_name: item.speaker.name,
    author_url: speakerAddress(item.speaker, site),
  })
}

/** What stands in its place where it was taken back. */
export function renderGoneOembed(title: string): string {
  return members({ title })
}

/**
 * A frame with an item. The words are not in it: where they are corrected or taken back, no page that has
 * the frame goes on saying them.
 */
function frame(item: QuoteItem | StatementItem, site: Site): string {
  const address = escapeHtml(`${site.url}${pageFolder(item)}${EMBED_FILE}`)
  const title = escapeHtml(`A ${item.kind}, ${site.title}`)
  return `<iframe src="${address}" title="${title}" width="${WIDTH}" height="${heightOf(item)}" style="border:0"></iframe>`
}

/** As high as the words are long: nothing asks the frame afterwards, since that would take a script. */
function heightOf(item: QuoteItem | StatementItem): number {
  const words = item.kind === 'quote' ? item.quote.exact : item.statement.title
  const corrections = item.kind === 'quote' ? item.quote.corrections : item.statement.corrections
  const lines = Math.ceil(words.length / LINE.characters) + 2 * corrections.length
  return Math.min(HIGHEST, STEP * Math.ceil((REST + LINE.height * lines) / STEP))
}

function members(of: Readonly<Record<string, string | number>>): string {
  return JSON.stringify(of).slice(1, -1)
}
