/** The classes of characters that the tokenizer tells apart. */
export const CharacterClass = {
  Space: 1,
  Letter: 2,
  Digit: 3,
  Newline: 4,
  Surrogate: 5,
  Other: 6,
} as const

const classOf = new Uint8Array(65536)

function classify(code: number): number {
  if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return CharacterClass.Newline
  if (code >= 0xd800 && code <= 0xdfff) return CharacterClass.Surrogate
  const character = String.fromCharCode(code)
  if (/[\p{L}\p{M}_]/u.test(character)) return CharacterClass.Letter
  if (/\p{N}/u.test(character)) return CharacterClass.Digit
  // Control and format characters (zero-width marks, direction marks) part words as white space does.
  if (/[\s\p{C}\p{Z}]/u.test(character)) return CharacterClass.Space
  return CharacterClass.Other
}

/** Gives the class of a UTF-16 unit; worked out once for each unit that is met. */
export function characterClass(code: number): number {
  const known = classOf[code]!
  if (known !== 0) return known
  const found = classify(code)
  classOf[code] = found
  return found
}

/** Tells whether a UTF-16 unit is a letter or a digit. */
export function isWordCharacter(code: number): boolean {
  const found = characterClass(code)
  return found === CharacterClass.Letter || found === CharacterClass.Digit
}

/** Tells whether a UTF-16 unit is an upper-case letter. */
export function isUpperCase(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  if (characterClass(code) !== CharacterClass.Letter) return false
  const character = String.fromCharCode(code)
  return character !== character.toLowerCase()
}

/** Tells whether a UTF-16 unit is an apostrophe, straight or curly. */
export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019
}
