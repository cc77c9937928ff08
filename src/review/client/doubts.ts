import { say, stops } from './work.ts'

const READING = 'Reading the article again, to say why it is in doubt …'

/** Fills in why each item is in doubt, once the server has read the article again. */
export async function fillDoubts(): Promise<void> {
  say(READING)
  const answer = await fetch('doubts').catch(() => undefined)
  if (!answer?.ok)
    return say('Why it is in doubt could not be said: the article could not be read again.', true)
  const found = (await answer.json()) as { key: string; doubts: string[] }[]
  const doubts = new Map(found.map(({ key, doubts }) => [key, doubts]))
  for (const stop of stops()) {
    const list = stop.querySelector('.doubts')!
    list.replaceChildren(
      ...(doubts.get(stop.dataset.key!) ?? []).map((doubt) => {
        const item = document.createElement('li')
        item.textContent = doubt
        return item
      }),
    )
  }
  // What was said since stays.
  if (document.querySelector('#said')?.textContent === READING) say('')
}
