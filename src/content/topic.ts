import type { Topic } from '../model.ts'

/**
 * The topic of a name. Its id stands in addresses: lower-case letters and digits of any script, without accents
 * where the script is Latin, joined by hyphens. Signs that names are told apart by are spelled out: C, C++ and C# are
 * three.
 */
export function topicOf(name: string): Topic {
  const id = name
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[+#]/g, (sign) => (sign === '+' ? ' plus ' : ' sharp '))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return { id, name }
}

/** Whether two names differ in nothing but case, accents and what joins their words. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) =>
    name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[\p{Mn}\p{Pd}\s_.’']/gu, ''),
  )
  return one === other
}
