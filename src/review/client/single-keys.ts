/**
 * Whether single keys do anything: whoever dictates, or presses keys unawares, can switch them off (WCAG 2.2, success
 * criterion 2.1.4). Kept in a cookie, since that alone outlasts the port, which is another one each time.
 */
const OFF = 'on-record-keys=off'
const YEAR = 365 * 24 * 60 * 60

/** Whether keys that write a character do something by themselves. */
export function areSingleKeysOn(): boolean {
  return !document.cookie.split('; ').includes(OFF)
}

/** Switches them on or off, here and the next time. */
export function switchSingleKeys(isOn: boolean): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is for secure contexts of some browsers alone
  document.cookie = `${OFF}; Path=/; SameSite=Strict; Max-Age=${isOn ? 0 : YEAR}`
  showSingleKeys()
}

/** Shows which keys there are only where they do something. */
export function showSingleKeys(): void {
  const isOn = areSingleKeysOn()
  document.body.classList.toggle('without-keys', !isOn)
  document.querySelector<HTMLInputElement>('#single-keys')!.checked = isOn
}
