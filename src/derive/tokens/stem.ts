import { baseOf } from '../lexicons/irregular-forms.ts'

/**
 * Gives what the forms of one verb or noun have in common: `noted`, `notes` and `note` all give `not`,
 * `replied` gives `repli`, `told` gives `tel`. It need not be a word, only the same for every form.
 */
export function stem(lowerCase: string): string {
  const base = baseOf.get(lowerCase) ?? lowerCase
  let root = base
  if (root.length > 4 && root.endsWith('ies')) root = root.slice(0, -2)
  else if (root.length > 3 && root.endsWith('s') && !root.endsWith('ss') && !root.endsWith('us')) {
    root = root.slice(0, -1)
  }
  if (root.length > 4 && root.endsWith('ed')) root = root.slice(0, -2)
  else if (root.length > 5 && root.endsWith('ing')) root = root.slice(0, -3)
  if (root.length > 2 && root.endsWith('e')) root = root.slice(0, -1)
  if (root.length > 2 && root.endsWith('y')) root = `${root.slice(0, -1)}i`
  const last = root.length - 1
  if (root.length > 3 && root[last] === root[last - 1]) root = root.slice(0, -1)
  return root
}
