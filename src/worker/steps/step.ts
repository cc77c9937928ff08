import type { MiddlewareHandler } from 'hono'
import type { Located } from '../located.ts'
import type { OpenPack } from '../packs.ts'

/** What the platform hands to the Worker. */
export interface Bindings {
  /** The static assets: the packs that are not in the Worker's own bundle. */
  readonly ASSETS: Fetcher
  /** When this version of the Worker was made (Workers, version metadata binding). */
  readonly VERSION?: { readonly timestamp: string }
}

/** What a request carries from step to step. */
export interface Served {
  readonly Bindings: Bindings
  readonly Variables: { readonly located: Located; readonly openPack: OpenPack }
}

/** One step on the way to an answer: it answers, or leaves that to the next. */
export type Step = MiddlewareHandler<Served>
