import { Part } from '../spans/span-labels.ts'
import type { TokenSpan } from '../spans/token-span.ts'
import { findSubject } from './find-subject.ts'
import type { LinkContext } from './link-features.ts'
import type { LinkedAttribution } from './link-spans.ts'

/** Attributions whose sources are filled in, and the finding's spans with the ones that were added for them. */
export interface Filled {
  readonly context: LinkContext
  readonly attributions: readonly LinkedAttribution[]
}

/** Gives each attribution that has a cue but no source the subject of its cue, where the sentence has one. */
export function fillSources(context: LinkContext, attributions: readonly LinkedAttribution[]): Filled {
  const { analysis, finding, heads } = context
  const spans: TokenSpan[] = [...finding.spans]
  const filled = attributions.map((attribution) => {
    if (attribution.source >= 0 || attribution.cue < 0) return attribution
    const cue = spans[attribution.cue]!
    const subject = findSubject(analysis, finding.structure, heads[attribution.cue]!, cue)
    if (subject === null) return attribution
    spans.push({ part: Part.Source, first: subject.first, end: subject.end, margin: 0 })
    return { ...attribution, source: spans.length - 1, sourceMargin: 0 }
  })
  return { context: { ...context, finding: { ...finding, spans } }, attributions: filled }
}
