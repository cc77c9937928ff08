/** What has a title that is written between quotation marks, lower case. */
export const workWords: ReadonlySet<string> = new Set(
  `book books novel novels novella memoir memoirs autobiography biography trilogy bestseller album albums song songs single track
  ballad hymn anthem symphony film films movie movies documentary sequel play plays musical opera ballet poem poems sonnet show
  shows series sitcom drama miniseries episode episodes season programme program podcast essay essays chapter column commentary
  painting paintings sculpture exhibition exhibit mural photograph video videos game spot ad advert advertisement commercial
  slideshow magazine pamphlet`.split(/\s+/),
)

/** What may stand between such a word and the title, lower case: `a novel entitled “…”`, `an episode of “…”`. */
export const titlingWords: ReadonlySet<string> = new Set(
  'titled entitled called named dubbed of from on in , : the a her his their its'.split(' '),
)
