import { TRACKING_PARAMETERS } from '../lexicons/tracking-parameters.ts'

/** An http or https address without its fragment and what tracks readers; undefined for anything else. */
export function cleanAddress(stated: string | undefined, base?: string): string | undefined {
  if (stated === undefined || !URL.canParse(stated, base)) return undefined
  const url = new URL(stated, base)
  if (!/^https?:$/.test(url.protocol)) return undefined
  url.hash = ''
  url.username = ''
  url.password = ''
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING_PARAMETERS.test(name)) url.searchParams.delete(name)
  }
  return url.href
}

/**
 * The address of an article: the first that its page states. A front page's is none, which some systems state on
 * every page.
 *
 * @param fetched where the page was fetched from, if it was
 */
export function ownAddress(stated: readonly (string | undefined)[], fetched?: string): string | undefined {
  const addresses = stated
    .map((address) => cleanAddress(address, fetched))
    .filter((address) => address !== undefined)
  return (
    addresses.find((address) => /[^/]/.test(new URL(address).pathname + new URL(address).search)) ??
    cleanAddress(fetched)
  )
}
