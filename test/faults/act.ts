/** Does one thing to a folder, once told to, in a process that may be killed on the way. */
import { compile } from '../../src/compile/compile.ts'
import { deriveFolder } from '../../src/record/derive-folder.ts'
import { renameSpeaker } from '../../src/record/speakers/change-speakers.ts'

const [what = '', directory = '', ...more] = process.argv.slice(2)

const ACTS: Readonly<Record<string, () => unknown>> = {
  compile: () => compile({ content: directory, out: more[0] ?? '' }),
  derive: () => deriveFolder({ directory, now: Number(more[0]) }),
  speakers: () => renameSpeaker(directory, more[0] ?? '', { id: more[1] ?? '' }),
}

process.stdout.write('ready\n')
await ACTS[what]?.()
