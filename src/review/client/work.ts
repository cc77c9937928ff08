/** The queue and the article as they stand on the page, and which item is the one to decide on. */

/** The part of the page that decisions change. */
export const work = () => document.querySelector<HTMLElement>('#work')!

/** Every item of the queue, in its order. */
export const stops = () => [...work().querySelectorAll<HTMLLIElement>('.stop')]

/** The item to decide on. */
export const current = () => work().querySelector<HTMLLIElement>('.stop.current')

/** The button that stands for an item. */
const pickOf = (stop: HTMLElement) => stop.querySelector<HTMLButtonElement>('.pick')!

/** Gives the item to decide on the keys: a dialog that closes keeps them until the page is drawn again. */
export function takeKeys(): void {
  const stop = current()
  if (stop) pickOf(stop).focus({ preventScroll: true })
}

/** Says something to whoever looks or listens. */
export function say(words: string, isProblem = false): void {
  const said = document.querySelector<HTMLElement>('#said')!
  said.textContent = words
  said.classList.toggle('problem', isProblem)
}

/** Makes an item the one to decide on, and shows it in the queue and in the article. */
export function choose(stop: HTMLElement | undefined, takesFocus = true): void {
  const before = current()
  if (before && before !== stop) {
    before.classList.remove('current')
    pickOf(before).setAttribute('aria-expanded', 'false')
    before.querySelector<HTMLElement>('.detail')!.hidden = true
  }
  for (const marked of work().querySelectorAll('.here, .told')) marked.classList.remove('here', 'told')
  if (!stop) return
  stop.classList.add('current')
  pickOf(stop).setAttribute('aria-expanded', 'true')
  stop.querySelector<HTMLElement>('.detail')!.hidden = false
  if (takesFocus) pickOf(stop).focus({ preventScroll: true })
  stop.scrollIntoView({ block: 'nearest' })
  showInArticle(stop.dataset.key!)
}

function showInArticle(key: string): void {
  const of = (name: string) => [
    ...work().querySelectorAll<HTMLElement>(`.text [data-${name}~="${CSS.escape(key)}"]`),
  ]
  for (const piece of of('told')) piece.classList.add('told')
  for (const piece of of('items')) piece.classList.add('here')
  const first = of('items')[0] ?? of('told')[0]
  first?.scrollIntoView({ block: 'center' })
}

/** Goes on by so many items. */
export function step(by: number): void {
  const all = stops()
  const at = all.indexOf(current()!)
  choose(all[Math.min(all.length - 1, Math.max(0, at + by))])
}

/** Puts the queue and the article as the server has them now in the place of those before, and goes on with what is open. */
export function show(html: string, wanted?: string): void {
  const before = stops()
  const at = Math.max(0, before.indexOf(current()!))
  const text = work().querySelector('.text')!.scrollTop
  const least = document.querySelector<HTMLInputElement>('#least')!.value
  work().outerHTML = html
  work().querySelector('.text')!.scrollTop = text
  const slider = document.querySelector<HTMLInputElement>('#least')!
  slider.value = least
  showLeast()
  const now = stops()
  const same = now.find((stop) => stop.dataset.key === wanted)
  // What was decided has left its place to the next.
  const next = now.slice(at).find((stop) => stop.dataset.open) ?? now.find((stop) => stop.dataset.open)
  choose(same ?? next ?? now[at] ?? now[0])
}

/** The items that are as sure as the slider says, or surer. */
export function surer(): HTMLLIElement[] {
  const least = Number(document.querySelector<HTMLInputElement>('#least')!.value)
  return stops().filter(
    ({ dataset }) => dataset.open && dataset.speaker !== '' && Number(dataset.confidence) >= least - 1e-9,
  )
}

/** Says at the slider how many items it means. */
export function showLeast(): void {
  const form = document.querySelector<HTMLFormElement>('form.surer')!
  const { value } = form.querySelector<HTMLInputElement>('#least')!
  const count = surer().length
  form.querySelector('output')!.textContent = `${Math.round(Number(value) * 100)} %`
  const button = form.querySelector('button')!
  button.textContent = `Accept ${count}`
  button.disabled = count === 0
}
