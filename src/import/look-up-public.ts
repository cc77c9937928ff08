import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { ImportError } from './draft.ts'
import { isPrivateAddress } from './private-addresses.ts'

/**
 * Looks a name up, and refuses one that stands for a private address. Asked by the connection itself, so that the
 * address that is checked is the one that is used.
 */
export const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error || !first) return callback(error ?? new Error(`${hostname} has no address`), '', 0)
    if (addresses.some(({ address }) => isPrivateAddress(address))) {
      return callback(intoOwnNetwork(hostname), '', 0)
    }
    if (options.all) return callback(null, addresses)
    return callback(null, first.address, first.family)
  })
}

/** What is wrong with an address that leads where no page of the public web should. */
export function intoOwnNetwork(host: string): ImportError {
  return new ImportError(`leads into your own network, to ${host}; if you mean that, add --local`)
}
