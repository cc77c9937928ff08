const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’-]*\.?`
const JOINER = '(?:and|of|the|for|in|at|de|del|la|las|los|da|do|dos|e|y|van|von|der|bin|al|el|&)'

/** A line that says who wrote an article, and nothing else: `By Dana Cole and Jo Park, Harbour News`. */
export const BYLINE = new RegExp(`^By:? (${NAME}(?:,? (?:${NAME}|${JOINER})){0,14})$`, 'u')
