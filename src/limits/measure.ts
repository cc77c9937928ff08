import { folderFigures } from './folder-figures.ts'
import { type LimitStanding, standingsOf } from './limits.ts'
import { workerFigures } from './try-worker.ts'

/** Sets all that a compiled site has beside Cloudflare's limits. */
export async function measureLimits(out: string): Promise<LimitStanding[]> {
  return standingsOf([...folderFigures(out), ...(await workerFigures(out))])
}
