import { feedPages } from '../../src/channels/archives.ts'
import type { Channel } from '../../src/channels/channel.ts'
import { SEPARATORS } from '../../src/document.ts'
import { entryOf } from '../../src/feeds/entry.ts'
import { FORMATS, type Format } from '../../src/feeds/format.ts'
import type { Site } from '../../src/model.ts'

/** A channel's feed in one format, with every item of it. */
export function renderChannel(channel: Channel, format: Format, site: Site): string {
  const page = feedPages(channel, Number.MAX_SAFE_INTEGER).current
  const { head, tail } = format.shells(channel, site)(page)
  const entries = page.items.map((item) => format.renderEntry(entryOf(item, site), site))
  return head + entries.join(SEPARATORS[format.name]) + tail
}

/** A channel's feed in each format. */
export function renderAll(channel: Channel, site: Site): { format: Format; text: string }[] {
  return FORMATS.map((format) => ({ format, text: renderChannel(channel, format, site) }))
}
