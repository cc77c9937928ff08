import { LABELS } from '../src/derive/spans/span-labels.ts'
import { BOUNDARIES, mayFollow } from '../src/derive/spans/transitions.ts'

/** The labels that may follow each label. */
const followers = Array.from({ length: LABELS }, (_, previous) =>
  Array.from({ length: LABELS }, (_, label) => label).filter((label) => mayFollow(previous, label)),
)

/** A stretch's labels as a chain, of which it can be told how likely each label and each transition is. */
export class LabelChain {
  /** How likely label `l` of token `i` is, at `i * LABELS + l`, after `run`. */
  shares = new Float64Array(0)
  /** How often each transition is expected, as [boundary][previous][label], after `run`. */
  readonly expected = new Float64Array(BOUNDARIES * LABELS * LABELS)
  /** The exponential of each transition's weight; set before `run`. */
  readonly transitions = new Float64Array(BOUNDARIES * LABELS * LABELS)
  /** The scores of each token's labels; set before `run`. */
  scores = new Float64Array(0)
  private forward = new Float64Array(0)
  private backward = new Float64Array(0)

  /** Makes room for a chain of `count` tokens. */
  begin(count: number): void {
    if (this.scores.length >= count * LABELS) return
    for (const name of ['shares', 'scores', 'forward', 'backward'] as const)
      this[name] = new Float64Array(count * LABELS * 2)
  }

  /**
   * Works out `shares` and `expected` by the forward-backward algorithm, each token's numbers scaled to sum to 1.
   * @param boundaries the kind of boundary before each token, the chain's first at `first`
   */
  run(boundaries: Uint8Array, first: number, count: number): void {
    this.exponentiate(count)
    this.goForward(boundaries, first, count)
    this.goBackward(boundaries, first, count)
  }

  private exponentiate(count: number): void {
    const { scores } = this
    for (let at = 0; at < count * LABELS; at += LABELS) {
      let highest = scores[at]!
      for (let label = 1; label < LABELS; label++) highest = Math.max(highest, scores[at + label]!)
      for (let label = 0; label < LABELS; label++)
        scores[at + label] = Math.exp(scores[at + label]! - highest)
    }
  }

  private goForward(boundaries: Uint8Array, first: number, count: number): void {
    const { scores, forward, transitions } = this
    for (let label = 0; label < LABELS; label++)
      forward[label] = label === 0 || label % 2 === 1 ? scores[label]! : 0
    scale(forward, 0)
    for (let i = 1; i < count; i++) {
      const here = i * LABELS
      const before = here - LABELS
      const base = boundaries[first + i]! * LABELS * LABELS
      forward.fill(0, here, here + LABELS)
      for (let previous = 0; previous < LABELS; previous++) {
        const share = forward[before + previous]!
        for (const label of followers[previous]!)
          forward[here + label]! += share * transitions[base + previous * LABELS + label]!
      }
      for (let label = 0; label < LABELS; label++) forward[here + label]! *= scores[here + label]!
      scale(forward, here)
    }
  }

  private goBackward(boundaries: Uint8Array, first: number, count: number): void {
    const { scores, forward, backward, transitions, shares, expected } = this
    expected.fill(0)
    backward.fill(1, (count - 1) * LABELS, count * LABELS)
    for (let i = count - 1; i >= 0; i--) {
      const here = i * LABELS
      for (let label = 0; label < LABELS; label++)
        shares[here + label] = forward[here + label]! * backward[here + label]!
      scale(shares, here)
      if (i === 0) return
      const before = here - LABELS
      const base = boundaries[first + i]! * LABELS * LABELS
      let all = 0
      for (let previous = 0; previous < LABELS; previous++) {
        let sum = 0
        for (const label of followers[previous]!)
          sum +=
            transitions[base + previous * LABELS + label]! * scores[here + label]! * backward[here + label]!
        backward[before + previous] = sum
        all += forward[before + previous]! * sum
      }
      for (let previous = 0; previous < LABELS; previous++) {
        const share = forward[before + previous]! / all
        for (const label of followers[previous]!)
          expected[base + previous * LABELS + label]! +=
            share *
            transitions[base + previous * LABELS + label]! *
            scores[here + label]! *
            backward[here + label]!
      }
      scale(backward, before)
    }
  }
}

/** Scales the `LABELS` numbers from `at` on to sum to 1. */
function scale(numbers: Float64Array, at: number): void {
  let sum = 0
  for (let label = 0; label < LABELS; label++) sum += numbers[at + label]!
  for (let label = 0; label < LABELS; label++) numbers[at + label]! /= sum
}
