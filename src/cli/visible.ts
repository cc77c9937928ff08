/**
 * What a terminal would obey in place of showing it: the control characters of ECMA-48 but for tab and line end, and
 * the marks that turn the order of text round (Unicode UAX #9 §2), by which a line can read as another.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Text as a terminal may show it: what it would obey is written out as JSON does, so that JSON stays what it was. */
export function visible(text: string): string {
  return text.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Has the console show and never obey: what a command prints may come from anybody's file, page or server. */
export function showOnlyVisible(): void {
  for (const name of ['log', 'error'] as const) {
    const print = console[name].bind(console)
    console[name] = (text: unknown) => print(visible(String(text)))
  }
}
