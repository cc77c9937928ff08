import { BlockList, isIP } from 'node:net'

/** What no page of the public web has a reason to lead to (RFC 6890, RFC 4193, RFC 4291 §2.5). */
const NETWORKS: readonly (readonly [network: string, bits: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 127, 'ipv6'],
  // Whose last 32 bits an IPv4 address is: by translation (RFC 6052) or by 6to4 (RFC 3056).
  ['64:ff9b::', 96, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
]

const blocked = new BlockList()
for (const [network, bits, family] of NETWORKS) blocked.addSubnet(network, bits, family)

/** Whether an IP address is of this machine, of the network that it stands in, or of nobody. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && blocked.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/** Whether a URL's host says by itself that it is private: `localhost`, or an IP address that is. */
export function isPrivateHost({ hostname }: URL): boolean {
  return /(?:^|\.)localhost\.?$/i.test(hostname) || isPrivateAddress(hostname.replace(/^\[|\]$/g, ''))
}
