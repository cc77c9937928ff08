import { createReadStream, type ReadStream } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize, sep } from 'node:path'

/**
 * Serves the assets of a compiled site on a port of 127.0.0.1, as the platform serves them to a Worker. The output may be
 * replaced at any time: each file is looked up anew.
 *
 * @param out the compiled folder
 */
export async function serveAssets(out: string): Promise<{ readonly port: number; readonly server: Server }> {
  // Between the two renames by which an output is replaced, the one before stands under its other name alone.
  const folders = [out, `${out}.last`, out].map((folder) => join(folder, 'assets'))
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://assets.invalid').pathname))
    const files = path.split(sep).includes('..') ? [] : folders.map((folder) => join(folder, path))
    openFirst(
      files,
      (file) => {
        file.once('error', () => response.destroy())
        file.pipe(response.writeHead(200))
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, server }
}

/** Opens the first of some files that is there. */
function openFirst(
  [first, ...others]: readonly string[],
  onOpen: (file: ReadStream) => void,
  onNone: () => void,
): void {
  if (first === undefined) {
    onNone()
    return
  }
  const file = createReadStream(first)
  file.once('error', () => openFirst(others, onOpen, onNone))
  file.once('open', () => {
    // A folder can be opened, and not be read.
    file.once('readable', () => onOpen(file.removeAllListeners('error')))
  })
}
