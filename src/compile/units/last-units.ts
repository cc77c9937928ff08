import { decodeLines, encodeLine } from '../made-index.ts'
import type { Unit } from './unit.ts'
import { decodeUnit, encodeUnit } from './unit-line.ts'

/** The file of an output that has its units. */
export const UNITS_INDEX = 'units.jsonl'

/** A unit with its line in the index, so that what is taken over need not be written anew. */
export interface KeptUnit {
  readonly unit: Unit
  readonly line: string
}

/** A unit to be kept. */
export function keep(unit: Unit): KeptUnit {
  return { unit, line: encodeLine(encodeUnit(unit)) }
}

/** Reads the index of units that a compile left: what is damaged in it is left out. */
export function readUnits(index: string, authority: string): Map<string, KeptUnit> {
  const units = new Map<string, KeptUnit>()
  for (const { line, json } of decodeLines(index)) {
    try {
      const unit = decodeUnit(json, authority)
      units.set(unit.article.slug, { unit, line })
    } catch {
      // Written by other code, it is of no use.
    }
  }
  return units
}
