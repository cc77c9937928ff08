const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’-]*\.?`
const JOINER = '(?:and|of|the|for|in|at|de|del|la|las|los|da|do|dos|e|y|van|von|der|bin|al|el|&)'

/** A line that says who wrote an article, and nothing else: `By Dana Cole and Jo Park, Harbour News`. */
export const BYLINE = new RegExp(`^By:? (${NAME}(?:,? (?:${NAME}|${JOINER})){0,14})$`, 'u')

/** What a page calls the line that says who wrote an article, in classes and ids: `byline`, `p-author`, `writtenBy`. */
export const BYLINE_LABELS =
  /^(?:.*[-_])?(?:by-?line|author|written-?by|writer|auteur|autor)s?(?:[-_]?(?:name|link|info|box|block))?$/i

/** What stands before the names: `By`, `Words by`, `Par`, `Text: `. */
export const BYLINE_LEADS =
  /^(?:(?:posted|published|written|words|text|story|report(?:ed|ing)?|review|opinion|photographs?|article) by|by|par|por|von|door|text|autor|auteur|author|published by)\b:?\s+/iu

const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'

/**
 * What stands behind the names, with all that follows: a date or a time, when it was updated, a post (`Political Editor`), where
 * the writer is, how to write to or follow them.
 */
export const BYLINE_TAILS = new RegExp(
  [
    String.raw`\s*[|·•]`,
    String.raw`\s+[–—-]+\s`,
    String.raw`\s+@`,
    String.raw`,?\s*\d`,
    String.raw`(?:^|,?\s+)${MONTH} \d`,
    String.raw`,?\s+${WEEKDAY}\b`,
    String.raw`,?\s+(?-i:an?|one|yesterday|today|last|for|in)\b`,
    String.raw`\s+(?:updated|published|posted|modified|follow|contact|share)\b`,
    String.raw`,?\s+(?:(?:senior|staff|chief|deputy|associate|managing|contributing|special|guest|freelance|political|economics|science|sports?|foreign|health|education|environment|legal|business|local|national|world) )*(?:editor|editors|writer|writers|reporter|reporters|correspondent|correspondents|columnist|contributor|contributors)\b`,
  ]
    .map((tail) => `(?:${tail})`)
    .join('|'),
  'iu',
)

/** What stands where a name should, and is none. */
export const NO_NAMES =
  /^(?:admin|administrator|webmaster|editor|editors|staff|user|guest|author|authors|anonymous|follow\b.*|share\b.*|comments?\b.*|updated\b.*|published\b.*|by)$/iu
