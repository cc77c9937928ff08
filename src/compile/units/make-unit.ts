import { feedPages } from '../../channels/archives.ts'
import { articleChannel } from '../../channels/channel.ts'
import { type Item, itemsOf } from '../../channels/item.ts'
import { countWaiting, publicStatements } from '../../channels/public-items.ts'
import { dueInstant } from '../../content/stagger.ts'
import { entryOf } from '../../feeds/entry.ts'
import { FORMATS } from '../../feeds/format.ts'
import { validatorOf } from '../../feeds/validators.ts'
import { ANNOTATIONS, renderAnnotations } from '../../linked-data/annotations.ts'
import type { Article, Site, Speaker, Withdrawal } from '../../model.ts'
import { renderArticlePage } from '../../pages/article-page.ts'
import { renderGonePage } from '../../pages/gone-page.ts'
import { asListItem, renderItem } from '../../pages/list-item.ts'
import { isNested } from '../../pages/said-once.ts'
import { picturesOf } from '../../pictures/pictures-of.ts'
import { codeDocument, type RenderedDocument } from '../coded-document.ts'
import type { EntryTexts } from '../entry-texts.ts'
import { annotationsDocument, feedDocument } from '../joined-document.ts'
import { PackWriter } from '../pack.ts'
import { pageDocument, pageLinks } from '../page-documents.ts'
import { placeDays, renderDays } from './day-entries.ts'
import { makeItemPages } from './item-pages.ts'
import { makePicturePack, type Painted } from './picture-pack.ts'
import { ENTRY_FORMATS, joinPrints, printOf, type Unit, type UnitItem } from './unit.ts'

/** What the rest of the site must know of an article, as far as it follows from the article, and its pack. */
export interface MadeUnit {
  readonly known: Omit<Unit, 'key' | 'pack' | 'pictures' | 'ids' | 'named' | 'problems'>
  readonly pack: Uint8Array
  /** The pack of its pictures, where it has any. */
  readonly pictures?: Uint8Array
}

/** Makes the unit of an article: its page, and its items' entries in every format. */
export function makeUnit(
  article: Article,
  site: Site,
  speakers: ReadonlyMap<string, Speaker>,
  painted: Painted = () => undefined,
): MadeUnit {
  const cleared = publicStatements(article, site, speakers)
  const { items, withdrawn } = itemsOf(article, site, speakers, cleared)
  const all = [...items, ...withdrawn.map(({ item }) => item)]
  // No page lists what was taken back.
  const shown = all.map((item) => (item.withdrawn ? '' : renderItem(item, site)))
  const entries = all.map((item, at) => entriesOf(item, shown[at] ?? '', site))
  const texts = entries.map(({ forms }) => forms)
  const prints = texts.map((forms) => forms.map(printOf))
  const published = all.map((item) => item.published)
  const days = renderDays(published)
  const dayPlaces = placeDays(published, all.length)
  const version = printOf([...prints, ...days].join())
  const allListed = all.map(
    (item, at): UnitItem => ({
      ...listItem(item, at, texts[at] ?? []),
      dayAt: dayPlaces[at] ?? 0,
      version,
      prints: joinPrints(prints[at] ?? []),
    }),
  )
  const listed = allListed.slice(0, items.length)
  const gone = withdrawn.map(({ item: _, ...why }, at) => ({ item: allListed[items.length + at]!, ...why }))
  const pictures = picturesOf(items, article, site)
  const itemPages = makeItemPages({ items, withdrawn }, shown, site, pictures)
  const formats = byFormat(texts, itemPages.parts, days)
  const channel = articleChannel(site, article, { items, withdrawn })
  const page = article.withdrawn ? '' : renderArticlePage(article, channel, site, pictures)
  const pack = new PackWriter({
    version,
    formats,
    bodies: entries.map(({ body }) => body),
    page: Buffer.from(page),
  })
  const feeds: string[] = []
  if (article.withdrawn) {
    for (const document of goneDocuments(article, article.withdrawn, site)) {
      pack.add(codeDocument(document))
    }
  } else {
    pack.addPage(pageDocument(page, channel.updated, pageLinks(channel)))
    const annotations = renderAnnotations(channel, site)
    pack.assemble(ANNOTATIONS.file, annotationsDocument(annotations, channel.updated), () => version)
    const pages = feedPages(articleChannel(site, article, { items: listed, withdrawn: gone }), site.feedSize)
    for (const format of FORMATS) {
      const renderShell = format.shells(channel, site)
      for (const page of [pages.current, ...pages.archives]) {
        const name = `${page.number === undefined ? '' : `archive/${page.number}/`}${format.file}`
        const document = feedDocument(page, format, site, renderShell)
        pack.assemble(name, document, () => version)
        if (page === pages.current) feeds.push(validatorOf(document.tag))
      }
    }
  }
  pack.addItemPages(itemPages.pages, article.slug, version)
  const ofPictures = pictures?.size ? makePicturePack(pictures.values(), article.updated, painted) : undefined
  const { slug, title, topics } = article
  return {
    known: {
      article: {
        slug,
        title,
        topics,
        due: dueInstant(article),
        ...(article.withdrawn ? { withdrawn: article.withdrawn } : {}),
      },
      version,
      items: listed,
      withdrawn: gone,
      waiting: countWaiting(article, cleared),
      feeds,
      documents: pack.size + (ofPictures?.size ?? 0),
    },
    pack: pack.encode(),
    ...(ofPictures ? { pictures: ofPictures.encode() } : {}),
  }
}

/** An item's entries, one for each entry format, and what those in XML share. */
function entriesOf(
  item: Item,
  shown: string,
  site: Site,
): { readonly forms: Buffer[]; readonly body: Buffer } {
  const entry = entryOf(item, site)
  const listed = shown === '' ? '' : asListItem(item.kind, shown)
  const forms = [...FORMATS.map((format) => format.renderEntry(entry, site)), listed]
  return { forms: forms.map((form) => Buffer.from(form)), body: Buffer.from(entry.htmlInXml) }
}

function listItem(
  item: Item,
  at: number,
  texts: readonly Buffer[],
): Omit<UnitItem, 'dayAt' | 'version' | 'prints'> {
  const { kind, id, published, updated, speakerId, article } = item
  return {
    kind,
    id,
    published,
    updated,
    ...(speakerId === undefined ? {} : { speakerId }),
    slug: article.slug,
    at,
    ...(isNested(item) ? { isNested: true } : {}),
    lengths: texts.map(({ length }) => length),
  }
}

/** The entries of all items, by format; those of pages with what each one's own documents have behind it, and the days last. */
function byFormat(
  texts: readonly (readonly Buffer[])[],
  ofItems: readonly (readonly string[])[],
  days: readonly string[],
): EntryTexts['formats'] {
  const formats = ENTRY_FORMATS.map((format, place) => {
    const entries = texts.map((forms) => forms[place]!)
    if (format !== 'page') return [format, entries]
    const parts = [
      ...entries.flatMap((entry, at) => [entry, ...ofItems[at]!]),
      ...days.flatMap((day) => [day, '', '']),
    ]
    return [format, parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))]
  })
  return Object.fromEntries(formats) as EntryTexts['formats']
}

/** What the addresses of a withdrawn article say from then on: the page to people, a line to whoever polls its feeds. */
function goneDocuments(article: Article, withdrawn: Withdrawal, site: Site): RenderedDocument[] {
  const line = `This article was withdrawn: ${withdrawn.reason}\n`
  const gone = { status: 410, modified: withdrawn.at } as const
  return [
    { ...pageDocument(renderGonePage(article, withdrawn, site), withdrawn.at), ...gone },
    ...[...FORMATS, ANNOTATIONS].map(({ file }) => ({
      ...gone,
      name: file,
      type: 'text/plain; charset=utf-8',
      content: line,
    })),
  ]
}
