import { parentPort, workerData } from 'node:worker_threads'
import { UnitMaker, type UnitRequest, type UnitSetting } from './unit-maker.ts'

/** Makes the units that it is asked for, on a core of its own. */
const maker = new UnitMaker(workerData as UnitSetting)

parentPort?.on('message', (requests: readonly UnitRequest[]) => {
  parentPort?.postMessage(requests.map((request) => maker.make(request)))
})
