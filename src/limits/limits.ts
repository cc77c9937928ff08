/** What a limit is of. */
export type Measure = 'files' | 'largest file' | 'worker' | 'start-up' | 'cpu' | 'subrequests'

/** A limit of the platform. */
export interface Limit {
  readonly measure: Measure
  readonly label: string
  readonly unit: 'count' | 'bytes' | 'milliseconds'
  readonly free: number
  readonly paid: number
  /** What to do where it comes near. */
  readonly remedy: string
}

const MIB = 1024 * 1024

/**
 * What Cloudflare documents, as of November 2026: https://developers.cloudflare.com/workers/platform/limits/
 *
 * A Worker's size counts before compression, in every plan, since September 2026; until then it was 3 and 10 MB after
 * it: https://developers.cloudflare.com/changelog/post/2026-09-04-increased-worker-size-limit/
 */
export const LIMITS: readonly Limit[] = [
  {
    measure: 'files',
    label: 'files of a deployment',
    unit: 'count',
    free: 20_000,
    paid: 100_000,
    remedy: 'take the paid plan; docs/scale.md says what comes after 100,000',
  },
  {
    measure: 'largest file',
    label: 'largest file',
    unit: 'bytes',
    free: 25 * MIB,
    paid: 25 * MIB,
    remedy: 'split the article or the list that it belongs to, or publish with “syndicate: summary”',
  },
  {
    measure: 'worker',
    label: 'Worker, uncompressed',
    unit: 'bytes',
    free: 64 * MIB,
    paid: 64 * MIB,
    remedy: 'lower “feedSize” in site.yaml: the feeds of the fixed channels are part of the Worker',
  },
  {
    measure: 'start-up',
    label: 'start-up of the Worker',
    unit: 'milliseconds',
    free: 1000,
    paid: 1000,
    remedy: 'lower “feedSize” in site.yaml, and look at what the Worker imports',
  },
  {
    measure: 'cpu',
    label: 'CPU time of a request',
    unit: 'milliseconds',
    free: 10,
    paid: 30_000,
    remedy: 'lower “feedSize” in site.yaml, or take the paid plan',
  },
  {
    measure: 'subrequests',
    label: 'subrequests of a request',
    unit: 'count',
    free: 50,
    paid: 10_000,
    remedy: 'lower “feedSize” in site.yaml: an archive document is made of as many files as it has articles',
  },
]

/** From this share of a limit on, somebody should know. */
const NEAR = 0.8

/** A figure of a site: how much it has of something. */
export interface Usage {
  readonly measure: Measure
  readonly value: number
  /** Which file or path it is of; of the Worker, how much of it is code. */
  readonly of?: string
}

/** How a figure stands to its limit. */
export interface LimitStanding extends Limit {
  readonly value: number
  readonly of?: string
  /** The least plan that it fits into; `none` where it is above every plan's limit. */
  readonly plan: 'free' | 'paid' | 'none'
  /** Whether it is near or above the limit of the plan that it fits into, or above the free plan's. */
  readonly isNear: boolean
}

/** Sets figures beside their limits. */
export function standingsOf(figures: readonly Usage[]): LimitStanding[] {
  return LIMITS.flatMap((limit) => {
    const figure = figures.find(({ measure }) => measure === limit.measure)
    if (!figure) return []
    const { value, of } = figure
    const plan = value <= limit.free ? 'free' : value <= limit.paid ? 'paid' : 'none'
    const isNear = value >= NEAR * limit.free
    return [{ ...limit, value, ...(of === undefined ? {} : { of }), plan, isNear }]
  })
}
