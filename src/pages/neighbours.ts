/** The pages before and after one of a list, which goes from the newest to the oldest, as folders on the site. */
export interface Neighbours {
  readonly newer?: string
  readonly older?: string
}

/** A page's links to its neighbours, as its head and its Link field have them (HTML, link types prev and next). */
export function neighbourLinks({ newer, older }: Neighbours): { rel: 'prev' | 'next'; href: string }[] {
  return [
    ...(newer === undefined ? [] : [{ rel: 'prev' as const, href: `/${newer}` }]),
    ...(older === undefined ? [] : [{ rel: 'next' as const, href: `/${older}` }]),
  ]
}
