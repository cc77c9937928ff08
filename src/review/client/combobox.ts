import type { Completion } from '../completions.ts'
import { byId } from './dialog.ts'

/** Whom a person has named: somebody known, or somebody new. */
export interface Named {
  readonly to: { readonly id: string } | { readonly name: string; readonly kind: 'person' }
  readonly name: string
}

/**
 * Completes a name as it is typed (ARIA Authoring Practices, combobox with list autocomplete): arrows go through the
 * list, Enter takes what is lit. A name that is nobody's asks what kind of speaker that is.
 */
export class SpeakerBox {
  readonly #input = byId<HTMLInputElement>('speaker')
  readonly #list = byId<HTMLUListElement>('speakers')
  readonly #kind = byId<HTMLFieldSetElement>('kind')
  #found: readonly Completion[] = []
  #lit = -1
  #asked = 0
  #completing: Promise<void> = Promise.resolve()

  constructor() {
    this.#input.addEventListener('input', () => {
      this.#completing = this.#complete()
    })
    this.#input.addEventListener('keydown', (event) => this.#move(event))
    this.#list.addEventListener('mousedown', (event) => {
      const option = (event.target as HTMLElement).closest('li')
      if (!option) return
      event.preventDefault()
      this.#light([...this.#list.children].indexOf(option))
      this.#take()
    })
  }

  /** Begins anew; gives where the name is typed. */
  open(): HTMLElement {
    this.#input.value = ''
    this.#found = []
    this.#list.replaceChildren()
    this.#light(-1)
    this.#completing = this.#complete()
    return this.#input
  }

  /** Whom the person has named, undefined where that is nobody yet. What was typed last is completed first. */
  async named(): Promise<Named | undefined> {
    await this.#completing
    const found = this.#found[this.#lit]
    if (!found) return undefined
    const { id, name } = found
    const kind = this.#kind.querySelector<HTMLInputElement>('input:checked')!.value as 'person'
    return { to: id === null ? { name, kind } : { id }, name }
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
    this.#light(typed.trim() === '' || found.length === 0 ? -1 : 0)
  }

  #move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const by = event.key === 'ArrowDown' ? 1 : -1
    const count = this.#found.length
    if (count > 0) this.#light((this.#lit + by + count) % count)
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
    this.#input.focus()
  }

  #showKind(): void {
    const found = this.#found[this.#lit]
    this.#kind.hidden = found?.id !== null
    if (found?.id !== null) return
    this.#kind.querySelector('legend')!.textContent = `“${found.name}” is nobody’s name yet. It is a new`
    for (const input of this.#kind.querySelectorAll('input')) input.checked = input.value === found.kind
  }
}
