import { isFullName, parseName } from '../../derive/names/parse-name.ts'
import type { Speaker } from '../../model.ts'
import { YamlEdits } from '../../yaml/edits.ts'
import { HOUSE_STYLE } from '../house-style.ts'

const MARK = '\ufeff'

/** Takes the entry of one speaker into another's: its names become aliases, and its id leads to the other. */
export function mergeEntries(
  text: string,
  speakers: readonly Speaker[],
  kept: Speaker,
  gone: Speaker,
): string {
  return edited(text, (edits) => {
    const [k, g] = [speakers.indexOf(kept), speakers.indexOf(gone)]
    const known = new Set([kept.name, ...kept.aliases])
    const aliases = [gone.name, ...gone.aliases].filter((form) => !known.has(form) && isOwn(form, kept))
    if (aliases.length > 0)
      edits.insertItems([k], 'aliases', Number.POSITIVE_INFINITY, aliases, ['kind', 'name'])
    edits.insertItems([k], 'merged', Number.POSITIVE_INFINITY, [gone.id, ...(gone.merged ?? [])])
    edits.removeItem([], g)
    renameWholes(edits, speakers, gone.id, kept.id)
    if (kept.partOf === gone.id) edits.remove([k], 'partOf')
  })
}

/** Gives a speaker another id, and another name if one is given; the first id leads to the new one. */
export function renameEntry(
  text: string,
  speakers: readonly Speaker[],
  speaker: Speaker,
  to: Pick<Speaker, 'id' | 'name'>,
): string {
  return edited(text, (edits) => {
    const at = speakers.indexOf(speaker)
    if (to.name !== speaker.name) edits.replace([at, 'name'], to.name)
    const alias = speaker.aliases.indexOf(to.name)
    if (alias >= 0) edits.takeItems([at], 'aliases', [alias])
    if (to.id === speaker.id) return
    edits.replace([at, 'id'], to.id)
    const back = (speaker.merged ?? []).indexOf(to.id)
    if (back >= 0) edits.replace([at, 'merged', back], speaker.id)
    else edits.insertItems([at], 'merged', Number.POSITIVE_INFINITY, [speaker.id])
    renameWholes(edits, speakers, speaker.id, to.id)
  })
}

function renameWholes(edits: YamlEdits, speakers: readonly Speaker[], from: string, to: string): void {
  speakers.forEach(({ id, partOf }, at) => {
    if (partOf === from && id !== from && id !== to) edits.replace([at, 'partOf'], to)
  })
}

/** A part of a person's name is no alias: others bear it. */
function isOwn(form: string, { kind }: Speaker): boolean {
  return kind !== 'person' || isFullName(parseName(form))
}

/** The parser takes no list behind a byte order mark. */
function edited(text: string, change: (edits: YamlEdits) => void): string {
  const mark = text.startsWith(MARK) ? MARK : ''
  const edits = new YamlEdits(text.slice(mark.length), HOUSE_STYLE)
  change(edits)
  return mark + edits.toString()
}
