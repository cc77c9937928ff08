import { stem } from '../tokens/stem.ts'

/** Verbs and nouns of saying and writing: what makes an attribution a statement rather than a thought or a deed. */
const speech = `say tell add announce urge warn claim blast condemn praise state declare insist argue note explain write tweet post
reply respond answer ask call deny confirm acknowledge admit concede allege accuse criticize criticise slam denounce defend
dismiss reject welcome vow pledge promise predict suggest recall remark comment describe stress emphasize emphasise reiterate
repeat report testify complain lament joke quip shout yell whisper mutter boast brag caution counter retort recount advise
demand appeal plead apologize apologise congratulate thank swear conclude continue maintain assert contend express voice quote
cite propose recommend rule order publish issue release read statement letter tweet email e-mail text according comment remark
speech interview announcement declaration testimony report message post accusation claim allegation warning denial promise
pledge question answer reply response rebuke criticism`

/** Stems of the words of saying. */
export const speechStems: ReadonlySet<string> = new Set(speech.split(/\s+/).map(stem))

/** Nouns for occasions on which something is said, lower case. */
export const occasionWords: ReadonlySet<string> = new Set(
  `briefing conference interview assembly rally debate hearing summit meeting speech event ceremony session forum
  congress convention parliament inquiry inquest trial court panel podcast call address lecture keynote webinar broadcast
  press-conference statement letter email e-mail tweet post message blog report memo testimony filing lawsuit op-ed article
  book documentary survey sermon funeral vigil protest march launch opening gala dinner festival symposium workshop seminar
  release ruling judgment judgement verdict visit tour inauguration premiere screening hustings parade livestream
  webcast memorial reception breakfast luncheon roundtable gathering consultation affidavit`.split(/\s+/),
)

/** Verbs by which others put themselves behind a statement, as stems. */
export const backingStems: ReadonlySet<string> = new Set(
  'back support sign endorse co-sign cosign co-sponsor cosponsor join second'.split(' ').map(stem),
)
