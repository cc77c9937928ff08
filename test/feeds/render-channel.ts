import { feedPages } from '../../src/channels/archives.ts'
import type { Channel } from '../../src/channels/channel.ts'
import { entryOf } from '../../src/feeds/entry.ts'
import { FORMATS, type Format } from '../../src/feeds/format.ts'
import type { Site } from '../../src/model.ts'

/** A channel's feed in one format, with every item of it. */
export function renderChannel(channel: Channel, format: Format, site: Site): string {
  const page = feedPages(channel, Number.MAX_SAFE_INTEGER).current
  const entries = page.items.map((item) => format.renderEntry(entryOf(item, site), site))
  return format.renderFeed({ page, site, file: format.file }, entries)
}

/** A channel's feed in each format. */
export function renderAll(channel: Channel, site: Site): { format: Format; text: string }[] {
  return FORMATS.map((format) => ({ format, text: renderChannel(channel, format, site) }))
}
