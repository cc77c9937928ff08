import { Failure } from './ask.ts'
import { takeKeys } from './work.ts'

/** A dialog of the page. */
export const dialogOf = (id: string) => document.querySelector<HTMLDialogElement>(`dialog#${id}`)!

/** An element of the page by its id. */
export const byId = <E extends HTMLElement>(id: string) => document.querySelector<E>(`#${id}`)!

/**
 * Opens a dialog; what it asks for is then done, and where that fails it says so and stays open.
 *
 * @param act gives what is to follow once the dialog is closed, if anything is
 */
export function ask(
  id: string,
  focus: HTMLElement | null,
  act: () => Promise<void> | (() => void) | undefined,
): void {
  const dialog = dialogOf(id)
  const form = dialog.querySelector('form')!
  const problem = form.querySelector<HTMLElement>('.problem')!
  problem.textContent = ''
  form.onsubmit = async (event) => {
    event.preventDefault()
    problem.textContent = ''
    try {
      const done = act()
      const follows = typeof done === 'function' ? done : await done
      dialog.close()
      takeKeys()
      follows?.()
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      problem.textContent = error.message
    }
  }
  dialog.showModal()
  focus?.focus()
  if (focus instanceof HTMLInputElement && focus.type === 'text') focus.select()
}

/** A choice among some, each with a value and words. */
export function choices(
  type: 'radio' | 'checkbox',
  name: string,
  legend: string,
  options: readonly { readonly value: string; readonly words: string; readonly isChosen: boolean }[],
): Node[] {
  const heading = document.createElement('legend')
  heading.textContent = legend
  return [
    heading,
    ...options.map(({ value, words, isChosen }) => {
      const label = document.createElement('label')
      const input = document.createElement('input')
      Object.assign(input, { type, name, value, checked: isChosen })
      label.append(input, ` ${words}`)
      return label
    }),
  ]
}

/** The values of a choice that are chosen. */
export function chosen(id: string): string[] {
  return [...byId(id).querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)
}
