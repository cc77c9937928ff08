import { createReadStream } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize, sep } from 'node:path'

/**
 * Serves the files of a folder on a port of 127.0.0.1, as the platform serves assets to a Worker. The folder may be
 * replaced at any time: each file is looked up anew.
 */
export async function serveAssets(
  folder: string,
): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://assets.invalid').pathname))
    const nowhere = () => response.writeHead(404).end()
    if (path.split(sep).includes('..')) return nowhere()
    const file = createReadStream(join(folder, path))
    file.once('error', nowhere)
    file.once('open', () => file.pipe(response.writeHead(200)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, server }
}
