import { type FSWatcher, watch } from 'node:fs'

/** How long it must have been quiet: an editor that saves writes more than once. */
const QUIET = 60

/** How often to look where the system cannot tell of changes. */
const EVERY = 2000

/**
 * Tells when anything in a folder changes. Where the system has no more watches to give, it is called every two seconds
 * instead.
 *
 * @param onChange called once after each run of changes
 * @returns the function that ends it
 */
export function watchFolder(folder: string, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const settle = () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, QUIET)
  }
  const poll = () => {
    watcher?.close()
    clearInterval(every)
    every = setInterval(onChange, EVERY)
  }
  let every: NodeJS.Timeout | undefined
  let watcher: FSWatcher | undefined
  try {
    watcher = watch(folder, { recursive: true }, settle)
    watcher.on('error', poll)
  } catch {
    poll()
  }
  return () => {
    clearTimeout(timer)
    clearInterval(every)
    watcher?.close()
  }
}
