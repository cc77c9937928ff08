import { parentPort, workerData } from 'node:worker_threads'
import { keepCode } from '../code-cache.ts'
import type { UnitAnswer, UnitRequest, UnitSetting } from './unit-maker.ts'

keepCode()

/** An answer with its unit as a line: a tenth of what the items of one take when each is copied with all its texts. */
export type SentAnswer = Omit<UnitAnswer, 'unit'> & { readonly line: string | undefined }

/** Makes the units that it is asked for, on a core of its own. */
const { UnitMaker } = await import('./unit-maker.ts')
const { encodeUnit } = await import('./unit-line.ts')
const maker = new UnitMaker(workerData as UnitSetting)

parentPort?.on('message', (requests: readonly UnitRequest[]) => {
  const answers = requests.map((request): SentAnswer => {
    const { unit, ...answer } = maker.make(request)
    return { ...answer, line: unit && encodeUnit(unit) }
  })
  parentPort?.postMessage(answers)
})
