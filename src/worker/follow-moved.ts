import { movedFolders } from '#bundle'

/** A path in a folder that is elsewhere for good. */
export interface MovedPath {
  readonly path: string
  /** The folder itself, where there is nothing at the path. */
  readonly folder: string
}

/** Follows a path into the folder where its own has gone, undefined where that stands as it was. */
export function followMoved(path: string): MovedPath | undefined {
  const [, from] = /^([^/]+\/[^/]+\/)/.exec(path) ?? []
  if (from === undefined || !Object.hasOwn(movedFolders, from)) return undefined
  const folder = movedFolders[from]!
  return { path: folder + path.slice(from.length), folder }
}
