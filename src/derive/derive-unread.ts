import type { Derivation } from './derivation.ts'
import { pairMarks } from './quotes/pair-marks.ts'

const UNREAD_CONFIDENCE = 0.5

/**
 * Derives a text in a language that the deriver cannot read: every span between quotation marks, without a speaker.
 * @param language as `detectLanguage` gives it
 */
export function deriveUnread(text: string, language: string): Derivation {
  return {
    quotes: pairMarks(text).map(({ start, end }) => ({
      start,
      end,
      speaker: null,
      cue: null,
      confidence: UNREAD_CONFIDENCE,
    })),
    attributions: [],
    statements: [],
    proposed: [],
    language,
    notes: [
      `The text is not in English${language === 'und' ? '' : ` but ${language}`}: every span between quotation marks is given, without a speaker.`,
    ],
    stages: null,
  }
}
