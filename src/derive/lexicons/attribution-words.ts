import { stem } from '../tokens/stem.ts'

/**
 * Verbs that can say that somebody says, thinks, wants or judges something, and the nouns made of them, by what they say of
 * it. The learned stages know the common ones by heart; the classes are for the rare ones.
 */
const classes: readonly string[] = [
  // saying
  `say tell state announce declare report remark comment mention note observe add explain describe recount narrate relate
  disclose divulge reveal confide inform notify brief write tweet post blog text email publish quote paraphrase recite read
  speak talk chat discuss reply respond answer retort rejoin quip joke mutter mumble murmur whisper shout yell scream cry
  exclaim blurt intone chant sing gush rant reiterate repeat restate recap summarize summarise outline detail specify
  elaborate clarify testify attest swear confirm affirm reaffirm proclaim pronounce preach lecture interject continue conclude
  statement remark comment announcement declaration description account message letter testimony speech interview quotation
  anecdote mantra refrain slogan headline caption spokesman`,
  // claiming and judging true
  `claim allege assert contend argue maintain insist charge purport profess posit postulate hypothesize theorize speculate
  suggest imply hint insinuate intimate propose submit counter rebut dispute contest refute deny disavow disclaim reject
  dismiss discount concede acknowledge admit confess grant allow accept agree concur disagree dissent contradict
  claim allegation assertion contention argument insistence accusation charge suggestion implication hint denial rebuttal
  admission acknowledgment confession concession agreement disagreement dispute narrative theory thesis rumor rumour myth`,
  // thinking and knowing
  `think believe know understand realize realise recognize recognise recall remember forget imagine assume presume suppose
  suspect guess reckon figure consider regard deem view see perceive find feel sense conclude infer deduce judge doubt wonder
  question ponder contemplate reflect muse learn discover notice interpret envision envisage visualize dream believe conceive
  belief view opinion thought idea notion assumption presumption suspicion doubt impression sense feeling conviction
  perception understanding knowledge realization recognition conclusion memory consensus mindset worldview perspective`,
  // foreseeing
  `predict forecast expect anticipate foresee project estimate calculate gauge reckon bet prophesy foretell await
  prediction forecast expectation anticipation projection estimate prognosis outlook`,
  // wanting and planning
  `want wish hope desire long yearn crave seek aim intend plan mean aspire strive try attempt vow pledge promise swear commit
  undertake guarantee volunteer offer threaten resolve decide determine choose opt prefer favor favour refuse decline hesitate
  prepare plot scheme push press fight campaign lobby agitate
  wish hope desire intention intent plan aim goal ambition aspiration effort attempt bid vow pledge promise commitment
  guarantee offer threat resolve decision determination choice preference refusal reluctance willingness readiness eagerness`,
  // asking and ordering
  `ask inquire enquire query interview request beg plead implore beseech appeal petition demand order command instruct direct
  tell require mandate oblige urge exhort encourage press pressure prod advise counsel recommend persuade convince coax
  caution warn alert remind forbid ban prohibit bar permit authorize authorise approve allow invite summon challenge dare call
  rule decree legislate subpoena
  question inquiry query request plea appeal petition demand order command instruction directive requirement mandate advice
  recommendation guidance warning alert reminder ban prohibition permission invitation summons challenge call ruling decree
  verdict`,
  // praising and supporting
  `praise laud applaud commend compliment congratulate hail celebrate salute honor honour thank endorse back support champion
  advocate defend promote tout trumpet herald extol glorify admire appreciate respect love like enjoy welcome embrace cheer
  bless vouch second sponsor recommend justify excuse forgive credit
  praise applause compliment congratulations endorsement support backing advocacy defense defence admiration appreciation
  respect tribute thanks approval acclaim`,
  // criticising
  `criticize criticise condemn denounce decry deplore blast slam assail attack bash lambaste lambast berate chide chastise
  rebuke reprimand scold admonish castigate excoriate pan deride ridicule mock taunt tease belittle disparage denigrate
  malign smear vilify insult slur accuse blame fault indict impugn knock hit rip skewer savage trash scoff sneer scorn oppose
  object protest resist decry complain grumble gripe whine lament bemoan bewail disapprove disparage discredit question
  demonize shame
  criticism condemnation denunciation attack rebuke reprimand insult slur accusation blame ridicule mockery opposition
  objection protest complaint grievance backlash outcry scorn`,
  // fearing and feeling
  `fear worry dread fret agonize panic regret rue mourn grieve apologize apologise lament resent envy hate loathe detest
  despise dislike marvel rejoice delight boast brag gloat exult relish savor sympathize empathize care mind trust distrust
  mistrust hesitate anger upset surprise shock alarm concern disappoint frustrate
  fear worry dread concern anxiety alarm panic regret sorrow apology resentment hatred hate love anger outrage fury dismay
  disappointment frustration surprise shock confidence pride joy optimism pessimism trust distrust skepticism scepticism`,
  // showing and finding
  `show demonstrate indicate illustrate depict portray characterize characterise cast frame paint document detail list record
  register chronicle catalog prove disprove establish verify corroborate find identify determine measure rank rate grade score
  poll survey study examine analyze analyse assess evaluate review investigate probe trace label call dub name brand term
  style nickname title define classify categorize liken compare equate cite reference invoke quote credit attribute ascribe
  highlight underscore emphasize emphasise stress underline point signal signify reflect represent
  finding evidence proof poll survey study analysis assessment evaluation review investigation rating ranking measurement
  comparison depiction portrayal characterization label citation reference emphasis signal indication`,
]

/** The class of each word's stem, from 1 on; a word of several classes has the first. */
export const attributionClassOf: ReadonlyMap<string, number> = new Map(
  classes
    .flatMap((words, at) => words.split(/\s+/).map((word): [string, number] => [stem(word), at + 1]))
    .reverse(),
)
