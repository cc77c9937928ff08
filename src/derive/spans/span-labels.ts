/** What a token is in an attribution, in the order of the model's classes: outside, or the beginning or inside of a part. */
export const spanLabels = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const
export const LABELS = 7

export const Label = {
  Outside: 0,
  SourceBegin: 1,
  SourceInside: 2,
  CueBegin: 3,
  CueInside: 4,
  ContentBegin: 5,
  ContentInside: 6,
} as const

/** The three parts of an attribution. */
export const Part = { Source: 0, Cue: 1, Content: 2 } as const

/** The part that a label belongs to; -1 for outside. */
export function partOf(label: number): number {
  return label === Label.Outside ? -1 : (label - 1) >> 1
}

/** Tells whether a label begins a part. */
export function begins(label: number): boolean {
  return label > 0 && label % 2 === 1
}
