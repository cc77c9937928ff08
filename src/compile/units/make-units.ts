import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { inParallel } from '../in-parallel.ts'
import { decodeUnit } from './unit-line.ts'
import { type UnitAnswer, UnitMaker, type UnitRequest, type UnitSetting } from './unit-maker.ts'
import type { SentAnswer } from './unit-thread.ts'

/** Below so many units for each, starting threads takes longer than they save. */
const LEAST_A_THREAD = 60

/** How many units a thread is asked for at once. */
const AT_ONCE = 8

/** Nearly all that a unit is made of is let go with it; with less room, much of that is looked at twice before. */
const YOUNG_MEGABYTES = 64

/**
 * Makes units, on every core where there are many.
 *
 * @param onMade told after some were made, for showing progress
 * @returns the answers, in the order of the requests
 */
export async function makeUnits(
  requests: readonly UnitRequest[],
  setting: UnitSetting,
  onMade: (done: number) => void,
): Promise<UnitAnswer[]> {
  const threads = Math.min(availableParallelism(), Math.floor(requests.length / LEAST_A_THREAD))
  if (threads < 2) return makeHere(requests, setting, onMade)
  const answers = new Map<string, UnitAnswer>()
  const waiting = Array.from({ length: Math.ceil(requests.length / AT_ONCE) }, (_, at) =>
    requests.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  ).values()
  await inParallel(Array(threads), threads, async () => {
    const thread = new Worker(new URL('unit-thread.ts', import.meta.url), {
      workerData: setting,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    })
    try {
      for (const batch of waiting) {
        for (const { line, ...answer } of await ask(thread, batch)) {
          const unit = line === undefined ? undefined : decodeUnit(line, setting.site.authority)
          answers.set(answer.slug, { ...answer, unit })
        }
        onMade(answers.size)
      }
    } finally {
      await thread.terminate()
    }
  })
  return requests.flatMap(({ slug }) => answers.get(slug) ?? [])
}

function ask(thread: Worker, requests: readonly UnitRequest[]): Promise<SentAnswer[]> {
  return new Promise((resolve, reject) => {
    thread.once('message', (answers: SentAnswer[]) => {
      thread.off('error', reject)
      resolve(answers)
    })
    thread.once('error', reject)
    thread.postMessage(requests)
  })
}

function makeHere(
  requests: readonly UnitRequest[],
  setting: UnitSetting,
  onMade: (done: number) => void,
): UnitAnswer[] {
  const maker = new UnitMaker(setting)
  const answers: UnitAnswer[] = []
  for (const request of requests) {
    answers.push(maker.make(request))
    onMade(answers.length)
  }
  return answers
}
