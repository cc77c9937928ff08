import { parentPort, workerData } from 'node:worker_threads'
import { keepCode } from '../code-cache.ts'
import type { UnitRequest, UnitSetting } from './unit-maker.ts'

keepCode()

/** Makes the units that it is asked for, on a core of its own. */
const { UnitMaker } = await import('./unit-maker.ts')
const maker = new UnitMaker(workerData as UnitSetting)

parentPort?.on('message', (requests: readonly UnitRequest[]) => {
  parentPort?.postMessage(requests.map((request) => maker.make(request)))
})
