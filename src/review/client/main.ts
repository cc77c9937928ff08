import { ACTS, acceptSurer, chooseAt } from './acts.ts'
import { Failure, isOutdated, reload } from './ask.ts'
import { byId } from './dialog.ts'
import { fillDoubts } from './doubts.ts'
import { areSingleKeysOn, showSingleKeys, switchSingleKeys } from './single-keys.ts'
import { choose, say, showLeast, step, stops } from './work.ts'

/** What keys do where nothing is being typed. */
const KEYS: Readonly<Record<string, () => unknown>> = {
  j: () => step(1),
  k: () => step(-1),
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  a: ACTS.accept!,
  A: ACTS.acceptStatement!,
  s: ACTS.attribute!,
  S: ACTS.attributeStatement!,
  t: ACTS.retitle!,
  w: ACTS.withdraw!,
  W: ACTS.withdrawStatement!,
  x: ACTS.split!,
  g: ACTS.merge!,
  m: ACTS.mark!,
  u: ACTS.undo!,
  v: () => byId('least').focus(),
  b: () => {
    location.href = '../../'
  },
  '?': ACTS.help!,
}

/** How often it is looked whether the files were changed meanwhile, in milliseconds. */
const LOOK = 4000
/** How soon a list of articles that is not whole is asked for again. */
const AGAIN = 1500

const { page, read } = document.body.dataset
if (page === 'article') review()
if (page === 'list' && read === 'no') setTimeout(() => location.reload(), AGAIN)

function review(): void {
  document.addEventListener('click', (event) => void carryOut(() => clicked(event.target as HTMLElement)))
  document.addEventListener('keydown', pressed)
  // What is selected stays so while the button is pressed that marks it.
  document.addEventListener('mousedown', (event) => {
    if ((event.target as HTMLElement).closest('[data-act=mark]')) event.preventDefault()
  })
  document.addEventListener('input', ({ target }) => {
    if ((target as HTMLElement).id === 'least') showLeast()
  })
  document.addEventListener('change', ({ target }) => {
    if ((target as HTMLElement).id === 'single-keys') switchSingleKeys((target as HTMLInputElement).checked)
  })
  document.addEventListener('submit', (event) => {
    if ((event.target as HTMLElement).dataset.form !== 'surer') return
    event.preventDefault()
    void carryOut(acceptSurer)
  })
  setInterval(() => isAtWork || void carryOut(look), LOOK)
  addEventListener('focus', () => void carryOut(look))
  showSingleKeys()
  showLeast()
  choose(stops().find(({ dataset }) => dataset.open) ?? stops()[0])
  if (read === 'no') void fillDoubts()
}

/** Something to do, and the key that was pressed for it. */
interface Wanted {
  readonly what: () => unknown
  readonly key?: string
}

const wanted: Wanted[] = []
let isAtWork = false

/** Does one thing after the other, none on what the one before is about to change; what cannot be done is said. */
async function carryOut(what: () => unknown, key?: string): Promise<void> {
  wanted.push({ what, ...(key === undefined ? {} : { key }) })
  if (isAtWork) return
  isAtWork = true
  for (let next = wanted.shift(); next; next = wanted.shift()) {
    // Letters that were typed for a dialog before it was there are no commands.
    if (next.key !== undefined && typeInto(next.key)) continue
    try {
      await next.what()
    } catch (error) {
      if (!(error instanceof Failure)) say(`Something went wrong: ${error}`, true)
      else say(error.message, true)
    }
  }
  isAtWork = false
}

/** Types a key into the dialog that is open, if one is. */
function typeInto(key: string): boolean {
  const dialog = document.querySelector('dialog[open]')
  const input = document.activeElement
  if (dialog && input instanceof HTMLInputElement && input.type === 'text' && key.length === 1)
    document.execCommand('insertText', false, key)
  return dialog !== null
}

function clicked(target: HTMLElement): unknown {
  const act = target.closest<HTMLElement>('[data-act]')?.dataset.act
  if (act) return ACTS[act]?.()
  if (target.closest('[data-close]')) return target.closest('dialog')!.close()
  const pick = target.closest<HTMLElement>('.pick')
  if (pick) return choose(pick.closest<HTMLElement>('.stop')!)
  const place = target.closest<HTMLElement>('.text mark')
  // Whoever selects words does not choose what they stand in.
  if (place && (getSelection()?.isCollapsed ?? true)) return chooseAt(place)
  return undefined
}

function pressed(event: KeyboardEvent): void {
  const target = event.target as HTMLElement
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
  const isTyping = target.matches('input, textarea, select')
  if (isTyping && !(target.id === 'least' && event.key === 'Escape')) {
    if (target.id !== 'least' || event.key.startsWith('Arrow') || event.key.length !== 1) return
  }
  // In the article, arrows scroll.
  if (target.matches('.text') && event.key.startsWith('Arrow')) return
  const does = KEYS[event.key]
  if (!does || (event.key.length === 1 && !areSingleKeysOn())) return
  event.preventDefault()
  void carryOut(does, event.key)
}

async function look(): Promise<void> {
  if (document.hidden || document.querySelector('dialog[open]') || !(await isOutdated())) return
  await reload()
  say('The files were changed meanwhile, by another program or window. This is how they are now.', true)
}
