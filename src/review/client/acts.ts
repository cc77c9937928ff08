import type { Action } from '../action.ts'
import { decide, Failure, undo } from './ask.ts'
import { SpeakerBox } from './combobox.ts'
import { ask, byId, choices, chosen, dialogOf } from './dialog.ts'
import { inContext, placesOf, type Stretch, selectedWords, unmarkedQuotes } from './selection.ts'
import { choose, current, say, stops, surer } from './work.ts'

type ItemName = `quote/${string}`
type StatementName = `statement/${string}`

let box: SpeakerBox | undefined

/** What a person can do, by the names that buttons and keys have for it. */
export const ACTS: Readonly<Record<string, () => Promise<void> | void>> = {
  accept: () => accept(false),
  acceptStatement: () => accept(true),
  attribute: () => attribute(false),
  attributeStatement: () => attribute(true),
  retitle,
  withdraw: () => withdraw(false),
  withdrawStatement: () => withdraw(true),
  split,
  merge,
  mark,
  undo,
  help: () => dialogOf('help').showModal(),
}

/** Accepts all that is as sure as the slider says. */
export async function acceptSurer(): Promise<void> {
  const items = surer().map(({ dataset }) => dataset.key as ItemName)
  if (items.length > 0) await decide({ do: 'accept', items }, `Accepted ${items.length}.`)
}

function named(stop: HTMLElement, isWhole: boolean): ItemName {
  return (isWhole ? stop.dataset.statement : stop.dataset.key) as ItemName
}

function wordsOf(stop: HTMLElement): string {
  return stop.querySelector('.words')!.textContent!
}

async function accept(isWhole: boolean): Promise<void> {
  const stop = current()
  if (!stop) return
  if (stop.dataset.speaker === '')
    return say('Nobody is named for it: say first whose words they are (s).', true)
  if (!stop.dataset.open && !isWhole) return say('It is decided already.')
  await decide({ do: 'accept', items: [named(stop, isWhole)] }, `Accepted ${wordsOf(stop)}.`)
}

function attribute(isWhole: boolean): void {
  const stop = current()
  if (!stop) return
  byId('attribute-heading').textContent = 'Whose words are they?'
  byId('note-field').hidden = false
  byId<HTMLInputElement>('note').value = ''
  box ??= new SpeakerBox()
  const speaker = box
  ask('attribute', speaker.open(), async () => {
    const whose = await speaker.named()
    if (!whose) throw new Failure('Type a name, or choose one.')
    const { to, name } = whose
    const note = byId<HTMLInputElement>('note').value.trim()
    const action: Action = { do: 'attribute', items: [named(stop, isWhole)], to, ...(note ? { note } : {}) }
    await decide(action, `Given to ${name}.`)
  })
}

function retitle(): void {
  const stop = current()
  if (!stop) return
  const input = byId<HTMLInputElement>('title')
  input.value = stop.querySelector('.title')!.textContent!
  ask('retitle', input, () =>
    decide(
      { do: 'retitle', item: stop.dataset.statement as StatementName, title: input.value },
      'The title is mended.',
    ),
  )
}

function withdraw(isWhole: boolean): void {
  const stop = current()
  if (!stop) return
  const input = byId<HTMLInputElement>('reason')
  input.value = 'It is no quote.'
  ask('withdraw', input, () =>
    decide(
      { do: 'withdraw', item: named(stop, isWhole), reason: input.value },
      `Withdrawn: ${wordsOf(stop)}`,
    ),
  )
}

/** The other items of a stop's statement, itself among them. */
function ofStatement(stop: HTMLElement): HTMLElement[] {
  return stops().filter(
    ({ dataset, classList }) =>
      dataset.statement === stop.dataset.statement && !classList.contains('withdrawn'),
  )
}

function split(): void {
  const stop = current()
  if (!stop) return
  const own = ofStatement(stop)
  if (own.length < 2) {
    say('Its statement has no other quote to split it off from.', true)
    return
  }
  const options = own.map((other) => ({
    value: other.dataset.key!,
    words: wordsOf(other),
    isChosen: other === stop,
  }))
  byId('parts').replaceChildren(...choices('checkbox', 'part', 'Quotes of the statement', options))
  ask('split', byId('parts').querySelector('input'), () =>
    decide({ do: 'split', quotes: chosen('parts') as ItemName[] }, 'The statement is split.'),
  )
}

function merge(): void {
  const stop = current()
  if (!stop) return
  const { statement, speaker } = stop.dataset
  const others = new Map<string, string>()
  for (const other of stops()) {
    const { dataset, classList } = other
    if (dataset.speaker !== speaker || dataset.statement === statement || classList.contains('withdrawn'))
      continue
    others.set(dataset.statement!, other.querySelector('.title')!.textContent!)
  }
  if (others.size === 0) {
    say('There is no other statement of theirs in this article.', true)
    return
  }
  const options = [...others].map(([value, words], at) => ({ value, words, isChosen: at === 0 }))
  byId('others').replaceChildren(...choices('radio', 'other', 'Statements of the same speaker', options))
  ask('merge', byId('others').querySelector('input'), () =>
    decide(
      { do: 'merge', item: statement as StatementName, into: chosen('others')[0] as StatementName },
      'The statements are one.',
    ),
  )
}

/** Asks for missed words, unless some are selected, and then for whose they are. */
function mark(): void {
  const selected = selectedWords()
  if (selected) {
    askWhose(selected)
    return
  }
  const input = byId<HTMLInputElement>('missed')
  let found: Stretch[] = []
  const list = () => {
    const typed = input.value.trim()
    found = (typed === '' ? unmarkedQuotes() : placesOf(typed)).slice(0, 12)
    const options = found.map((stretch, at) => ({
      value: String(at),
      words: inContext(stretch),
      isChosen: at === 0,
    }))
    const legend = typed === '' ? 'Between quotation marks, and no quote yet' : 'Where they stand'
    byId('found').replaceChildren(
      ...choices('radio', 'found', found.length > 0 ? legend : 'Nowhere', options),
    )
  }
  input.value = ''
  input.oninput = list
  list()
  ask('mark', input, () => {
    const stretch = found[Number(chosen('found')[0])]
    return stretch && (() => askWhose(stretch))
  })
}

function askWhose({ start, end, words }: Stretch): void {
  byId('attribute-heading').textContent = `Who said “${words.replace(/^[“"«„]|[”"»]$/g, '')}”?`
  byId('note-field').hidden = true
  box ??= new SpeakerBox()
  const speaker = box
  ask('attribute', speaker.open(), async () => {
    const whose = await speaker.named()
    if (!whose) throw new Failure('Type a name, or choose one.')
    await decide({ do: 'mark', start, end, by: whose.to }, `Marked as a quote of ${whose.name}’s.`)
  })
}

/** Chooses what a place of the article belongs to. */
export function chooseAt(place: HTMLElement): void {
  const keys = (place.dataset.items ?? place.dataset.told)?.split(' ')
  const key = keys?.at(-1)
  if (key) choose(stops().find(({ dataset }) => dataset.key === key))
}
