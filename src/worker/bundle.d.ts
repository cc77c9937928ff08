/** What compiling makes: the packs of the fixed channels' feeds, by folder. */
declare module '#bundle' {
  /** The value of Cache-Control on every document. */
  export const cacheControl: string
  /** Folders that are elsewhere for good, with where they are. */
  export const movedFolders: Readonly<Record<string, string>>
  export const bundledPacks: Readonly<Record<string, ArrayBuffer>>
}
