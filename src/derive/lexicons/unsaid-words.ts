const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Verbs that give something its name (lower case): `researchers call these “eureka” moments`. */
export const namingVerbs: ReadonlySet<string> = setOf(
  'call calls called calling dub dubs dubbed term terms termed name names nickname nicknamed label labels labelled labeled',
)

/** Who judges rather than names (lower case): `critics call it “a farce”` is what they say. */
export const judges: ReadonlySet<string> = setOf(
  'critics opponents supporters democrats republicans conservatives liberals lawyers prosecutors officials lawmakers activists',
)

/** Words by which one denies that something was said (lower case): `she denied that she told him “never”`. */
export const denials: ReadonlySet<string> = setOf('deny denies denied denying')

/** Words that make a verb tell of what did not happen (lower case): `he never said “yes”`. */
export const negations: ReadonlySet<string> = setOf("not n't n’t never")

/** What stands right before a word that is a term (lower case). */
export const beforeTerms: ReadonlySet<string> = setOf('so-called')
