/** Loaded before a command, makes its clock stand in the year 2096. */
const THEN = 4e12

globalThis.Date = new Proxy(Date, {
  construct: (today, given) => Reflect.construct(today, given.length === 0 ? [THEN] : given),
  get: (today, name) => (name === 'now' ? () => THEN : Reflect.get(today, name)),
})
