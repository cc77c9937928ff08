/** What compiling makes: the packs of the fixed channels' feeds, by folder. */
declare module '#bundle' {
  export const bundledPacks: Readonly<Record<string, ArrayBuffer>>
}
