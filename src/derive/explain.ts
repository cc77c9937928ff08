import { type DeriveOptions, deriveWith } from './derive.ts'
import { loadModels } from './load-weights.ts'
import { relations } from './parsing/relations.ts'
import { spanLabels } from './spans/span-labels.ts'
import { entityClasses } from './tagging/entity-classes.ts'
import { partsOfSpeech } from './tagging/part-of-speech.ts'
import { wordAt } from './tokens/tokens.ts'

/**
 * Shows what every stage saw: a token a line with its part of speech, entity, governor, relation and span label, then the
 * verdict on each marked span, the attributions, quotes and statements.
 */
export function explain(text: string, options: DeriveOptions = {}): string {
  const derivation = deriveWith(loadModels(), text, { ...options, explain: true })
  const lines = [`language: ${derivation.language}`, ...derivation.notes]
  const { stages } = derivation
  const words = (span: { start: number; end: number } | null): string =>
    span === null ? '–' : JSON.stringify(text.slice(span.start, span.end))
  if (stages !== null) {
    const { tokens, tags, entities, trees } = stages.analysis
    for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
      const first = tokens.sentenceStart[s]!
      lines.push('', `sentence ${s}`)
      for (let i = first; i < tokens.sentenceStart[s + 1]!; i++) {
        const head = trees.head[i]!
        lines.push(
          [
            String(i - first).padStart(4),
            wordAt(tokens, i).padEnd(20),
            partsOfSpeech[tags[i]!]!.padEnd(5),
            entityClasses[entities[i]!]!.padEnd(12),
            (head < 0
              ? 'root'
              : `${relations[trees.relation[i]!]} of ${head - first} ${wordAt(tokens, head)}`
            ).padEnd(34),
            spanLabels[stages.finding.labels[i]!]!.padEnd(9),
            String(stages.finding.margins[i]!),
          ].join(' '),
        )
      }
    }
    lines.push('', 'marked spans, said by somebody if above 0')
    for (const verdict of stages.verdicts)
      lines.push(`${String(verdict.score).padStart(7)} ${words(verdict)}`)
  }
  lines.push('', 'attributions')
  for (const { source, cue, content, confidence } of derivation.attributions) {
    lines.push(
      `${confidence.toFixed(3)} source ${words(source)} cue ${words(cue)} content ${content.map(words).join(' + ')}`,
    )
  }
  lines.push('', 'quotes')
  for (const quote of derivation.quotes) {
    const { speaker } = quote
    lines.push(
      `${quote.confidence.toFixed(3)} ${speaker?.name ?? 'nobody named'} (${words(speaker?.mention ?? null)}): ${words(quote)}`,
    )
  }
  lines.push('', 'statements')
  for (const statement of derivation.statements) {
    lines.push(
      `${statement.confidence.toFixed(3)} ${statement.speaker?.name ?? 'nobody named'}, ${statement.said ?? 'no day'}, ${statement.at ?? 'no occasion'}, quotes ${statement.quotes.join(' ') || 'none'}: ${statement.title}`,
    )
    if (statement.backers !== null)
      lines.push(`      backed by ${statement.backers.count ?? '?'}: ${statement.backers.named.join(', ')}`)
  }
  return lines.join('\n')
}
