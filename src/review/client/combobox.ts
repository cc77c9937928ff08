import type { Completion } from '../completions.ts'
import { byId } from './dialog.ts'

/** Whom a person has named: somebody known, or somebody new. */
export type Named = { readonly id: string } | { readonly name: string; readonly kind: 'person' }

/**
 * Completes a name as it is typed (ARIA Authoring Practices, combobox with list autocomplete): arrows go through the
 * list, Enter takes what is lit. A name that is nobody's asks what kind of speaker it is.
 */
export class SpeakerBox {
  readonly #input = byId<HTMLInputElement>('speaker')
  readonly #list = byId<HTMLUListElement>('speakers')
  readonly #kind = byId<HTMLFieldSetElement>('kind')
  #found: readonly Completion[] = []
  #lit = -1
  #asked = 0

  constructor() {
    this.#input.addEventListener('input', () => this.#complete())
    this.#input.addEventListener('keydown', (event) => this.#move(event))
    this.#list.addEventListener('mousedown', (event) => {
      const option = (event.target as HTMLElement).closest('li')
      if (!option) return
      event.preventDefault()
      this.#light([...this.#list.children].indexOf(option))
      this.#take()
    })
  }

  /** Begins anew. */
  async open(): Promise<HTMLElement> {
    this.#input.value = ''
    await this.#complete()
    return this.#input
  }

  /** Whom the person has named, undefined where that is nobody yet. */
  get named(): Named | undefined {
    const typed = this.#input.value.trim()
    const found = this.#found[this.#lit] ?? this.#found.find(({ name }) => name === typed)
    if (found?.id) return { id: found.id }
    const name = found?.name ?? typed
    if (name === '') return undefined
    const kind = this.#kind.querySelector<HTMLInputElement>('input:checked')!.value as 'person'
    return { name, kind }
  }

  async #complete(): Promise<void> {
    const asked = ++this.#asked
    const typed = this.#input.value
    const answer = await fetch(`speakers?${new URLSearchParams({ q: typed })}`).catch(() => undefined)
    const found = answer?.ok ? ((await answer.json()) as Completion[]) : []
    // An answer that was overtaken says nothing any more.
    if (asked !== this.#asked) return
    this.#found = found
    this.#list.replaceChildren(
      ...found.map(({ name, hint }, at) => {
        const option = document.createElement('li')
        Object.assign(option, { id: `speaker-${at}`, role: 'option' })
        const small = document.createElement('small')
        small.textContent = hint
        option.append(name, ' ', small)
        return option
      }),
    )
    this.#input.setAttribute('aria-expanded', String(found.length > 0))
    // What was typed whole is meant; else Enter takes the first that fits.
    this.#light(typed.trim() === '' || found.length === 0 ? -1 : 0)
  }

  #move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const by = event.key === 'ArrowDown' ? 1 : -1
    const count = this.#found.length
    // Above the first stands what was typed itself: a new name may begin like a known one.
    this.#light(((this.#lit + 1 + by + count + 1) % (count + 1)) - 1)
  }

  #light(at: number): void {
    this.#lit = at
    ;[...this.#list.children].forEach((option, k) => {
      option.setAttribute('aria-selected', String(k === at))
      if (k === at) option.scrollIntoView({ block: 'nearest' })
    })
    if (at < 0) this.#input.removeAttribute('aria-activedescendant')
    else this.#input.setAttribute('aria-activedescendant', `speaker-${at}`)
    this.#showKind()
  }

  #take(): void {
    const found = this.#found[this.#lit]
    if (!found) return
    this.#input.value = found.name
    this.#showKind()
    this.#input.focus()
  }

  #showKind(): void {
    const found = this.#found[this.#lit]
    const isNew = found ? found.id === null : this.#input.value.trim() !== ''
    this.#kind.hidden = !isNew
    if (!isNew) return
    const name = found?.name ?? this.#input.value.trim()
    this.#kind.querySelector('legend')!.textContent = `“${name}” is nobody’s name yet. It is a new`
    const kind = found?.kind ?? 'person'
    for (const input of this.#kind.querySelectorAll('input')) input.checked = input.value === kind
  }
}
