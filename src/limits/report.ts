import type { Limit, LimitStanding } from './limits.ts'

/** The figures, limits and shares as a table for people. */
export function limitsTable(standings: readonly LimitStanding[]): string {
  const rows = standings.map(({ label, unit, value, free, paid, of }) => [
    of === undefined ? label : `${label} (${of})`,
    amount(value, unit),
    ...[free, paid].map((limit) => `${amount(limit, unit)} (${share(value, limit)})`),
  ])
  const table = [['', 'here', 'free plan', 'paid plan'], ...rows]
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)))
  return table
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
    )
    .join('\n')
}

/** What somebody should know of limits that are near: one line each, with what to do. */
export function limitWarnings(standings: readonly LimitStanding[]): string[] {
  return standings.filter(({ isNear }) => isNear).map(warningOf)
}

function warningOf({ label, unit, value, free, paid, plan, remedy, of }: LimitStanding): string {
  const what = `${of === undefined ? label : `${label} (${of})`}: ${amount(value, unit)}`
  switch (plan) {
    case 'none':
      return `${what}, more than the ${amount(paid, unit)} that Cloudflare takes in any plan; ${remedy}`
    case 'paid':
      return `${what}, more than the ${amount(free, unit)} of Cloudflare’s free plan (${share(value, paid)} of the paid plan’s ${amount(paid, unit)}); ${remedy}`
    case 'free':
      return `${what}, ${share(value, free)} of the ${amount(free, unit)} that Cloudflare takes${free === paid ? '' : ' in its free plan'}; ${remedy}`
  }
}

function amount(value: number, unit: Limit['unit']): string {
  if (unit === 'count') return value.toLocaleString('en')
  if (unit === 'milliseconds') return `${value < 100 ? Number(value.toPrecision(2)) : Math.round(value)} ms`
  const scale = value < 1024 ** 2 ? { by: 1024, name: 'KiB' } : { by: 1024 ** 2, name: 'MiB' }
  return `${Number((value / scale.by).toPrecision(3))} ${scale.name}`
}

function share(value: number, limit: number): string {
  const percent = (100 * value) / limit
  return percent > 0 && percent < 1 ? 'under 1 %' : `${Math.round(percent)} %`
}
