import { parentPort, workerData } from 'node:worker_threads'
import { UnitMaker, type UnitRequest, type UnitSetting } from './unit-maker.ts'

/** Makes the units that it is asked for, on a core of its own. */
const maker = new UnitMaker(workerData as UnitSetting)

parentPort?.on('message', async (requests: readonly UnitRequest[]) => {
  const answers = []
  for (const request of requests) answers.push(await maker.make(request))
  parentPort?.postMessage(answers)
})
