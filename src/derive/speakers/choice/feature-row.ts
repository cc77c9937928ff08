import { mix, template } from '../../perceptron/hash.ts'

/** One candidate's features, written one by one; every kind of choice numbers its templates from its own `base` on. */
export class FeatureRow {
  private readonly base: number
  private readonly list: number[] = []

  constructor(base: number) {
    this.base = base
  }

  /** Adds the feature of template `number` with its values. */
  add(number: number, ...values: readonly number[]): void {
    let hash = template(this.base + number)
    for (const value of values) hash = mix(hash, value)
    this.list.push(hash)
  }

  done(): Int32Array {
    return Int32Array.from(this.list)
  }
}

/** Puts a distance into one of eight classes, the wider the further. */
export function reach(distance: number): number {
  if (distance <= 3) return Math.max(0, distance)
  return distance <= 5 ? 4 : distance <= 9 ? 5 : distance <= 20 ? 6 : 7
}
