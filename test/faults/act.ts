/** Does one thing to a folder, once it is loaded, in a process that may be killed on the way. */
const [what = '', directory = '', ...more] = process.argv.slice(2)

/** Each loads only what it needs: it is started hundreds of times. */
const ACTS: Readonly<Record<string, () => Promise<() => unknown>>> = {
  compile: async () => {
    const { compile } = await import('../../src/compile/compile.ts')
    return () => compile({ content: directory, out: more[0] ?? '' })
  },
  derive: async () => {
    const { deriveFolder } = await import('../../src/record/derive-folder.ts')
    return () => deriveFolder({ directory, now: Number(more[0]) })
  },
  speakers: async () => {
    const { renameSpeaker } = await import('../../src/record/speakers/change-speakers.ts')
    return () => renameSpeaker(directory, more[0] ?? '', { id: more[1] ?? '' })
  },
  review: async () => {
    const { decideAll } = await import('./decide-all.ts')
    return () => decideAll(directory)
  },
}

const act = await ACTS[what]?.()
process.stdout.write('ready\n')
await act?.()
