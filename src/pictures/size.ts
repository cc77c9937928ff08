/** What Open Graph's pictures measure: what Facebook, X and LinkedIn show large. */
export const SIZE = { width: 1200, height: 630 } as const
