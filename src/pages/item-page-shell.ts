import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { ENTRIES_PLACE, place, type Shell, templateOf } from '../feeds/template.ts'
import type { Site } from '../model.ts'
import { writeHtml } from '../wording/write-html.ts'
import { EMBED_FILE, OEMBED } from './embed.ts'
import { escapeHtml } from './escape-html.ts'
import { raw } from './item-list.ts'
import { renderPage } from './layout.ts'

/** What all pages of single items have in common, around what each has of its own: a picture, where their article has some. */
export function itemPageShell(site: Site, hasPictures = false): Shell {
  return partsOf(site, hasPictures).shell
}

/** The same, of their bare pages: each has of its own what its page has, and shows the words alone. */
export function embedShell(site: Site, hasPictures = false): Shell {
  return partsOf(site, hasPictures).embedShell
}

/** What the page of one item has of its own, in the words of the page. */
export interface OwnParts {
  readonly title: string
  readonly description: string
  readonly path: string
  /** HTML. */
  readonly content: string
  readonly picture?: ElementContent[] | undefined
}

/** What stands between the shell's head and its tail. */
export function fillItemPage({ title, description, path, content, picture }: OwnParts, site: Site): string {
  const filled = partsOf(site, picture !== undefined).fill({
    title: escapeHtml(title),
    description: escapeHtml(description),
    path: escapeHtml(path),
    ...(picture ? { picture: writeHtml(picture) } : {}),
  })
  return filled.head + content + filled.tail
}

interface Parts {
  readonly shell: Shell
  readonly embedShell: Shell
  readonly fill: ReturnType<typeof templateOf>
}

/** A page is written once a site, and once more where its article has pictures: what differs between two lies between the first place and the last. */
const written = [new WeakMap<Site, Parts>(), new WeakMap<Site, Parts>()] as const

function partsOf(site: Site, hasPictures: boolean): Parts {
  const alike = written[hasPictures ? 1 : 0]
  const known = alike.get(site)
  if (known) return known
  const { shell, own } = cutShell(site, hasPictures, false)
  const parts = { shell, embedShell: cutShell(site, hasPictures, true).shell, fill: templateOf(own) }
  alike.set(site, parts)
  return parts
}

function cutShell(
  site: Site,
  hasPictures: boolean,
  isEmbedded: boolean,
): { readonly shell: Shell; readonly own: string } {
  const [first, last] = [place('title'), ENTRIES_PLACE]
  const oembed = `${site.url}${place('path')}${OEMBED.file}`
  const text = renderPage(
    {
      site,
      title: first,
      description: place('description'),
      path: place('path'),
      channels: [],
      of: 'article',
      otherForms: [{ href: oembed, type: OEMBED.linkType, title: 'To embed it' }],
      isEmbedded,
      ...(hasPictures ? { picture: [raw(place('picture'))] } : {}),
    },
    raw(last),
    h('p', { className: ['to-embed'] }, h('a', { href: EMBED_FILE }, 'The words alone, to be embedded')),
  )
  const start = text.indexOf(first)
  const end = text.indexOf(last) + last.length
  return { shell: { head: text.slice(0, start), tail: text.slice(end) }, own: text.slice(start, end) }
}
