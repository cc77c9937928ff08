import type { Action } from '../action.ts'
import { current, say, show, work } from './work.ts'

/** Why a decision could not be carried out. */
export class Failure extends Error {}

/** Asks the server to decide; shows what has come of it. Throws Failure where nothing has. */
export async function decide(action: Action, done: string): Promise<void> {
  await post('actions', { version: work().dataset.version, action })
  say(done)
}

/** Takes back the last decision. */
export async function undo(): Promise<void> {
  if (work().dataset.undoable === '0') return say('There is nothing to undo.')
  const key = current()?.dataset.key
  await post('undo', { version: work().dataset.version }, key)
  say('Undone.')
}

async function post(path: string, body: unknown, wanted?: string): Promise<void> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  if (!answer) throw new Failure('Nobody answers: is npm run review still running?')
  if (answer.ok) return show(await answer.text(), wanted)
  const { problem } = (await answer.json().catch(() => ({ problem: '' }))) as { problem: string }
  if (answer.status === 409) await reload()
  throw new Failure(problem || `The server answered ${answer.status}.`)
}

/** Shows the article and its record as they are now. */
export async function reload(): Promise<void> {
  const answer = await fetch('work')
  if (answer.ok) return show(await answer.text(), current()?.dataset.key)
  // What is wrong with the files is said by the page itself.
  location.reload()
}

/** Whether the files are others than the page shows. */
export async function isOutdated(): Promise<boolean> {
  const answer = await fetch('version').catch(() => undefined)
  if (!answer) return false
  if (!answer.ok) return true
  return (await answer.json()) !== work().dataset.version
}
