const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** More words for what people do (lower case), which may stand before a name with a capital: `Skipper Rui Tavares`. */
export const tradeWords: ReadonlySet<string> = setOf(
  `skipper architect tenant keeper gardener pensioner plumber beekeeper archaeologist anthropologist sociologist psychologist
  astronaut carpenter miner dockworker sailor ferryman cellist violinist pianist conductor composer dancer choreographer
  translator illustrator photographer potter weaver winemaker brewer butcher grocer barista barber hairdresser tailor
  postman mechanic welder electrician roofer bricklayer trucker cabbie steward stewardess midwife dentist optician pharmacist
  therapist caretaker janitor headmaster headmistress goalkeeper sprinter swimmer climber cyclist rower jockey umpire
  playwright screenwriter sculptor novelist rapper drummer guitarist soprano tenor comedian presenter broadcaster
  defender midfielder winger flanker batter batsman bowler pitcher quarterback golfer boxer wrestler
  virologist epidemiologist ecologist oceanographer zoologist botanist mathematician statistician historian linguist
  businessman businesswoman billionaire millionaire entrepreneur tycoon magnate mogul newcomer incumbent challenger
  lawmaker whip frontbencher backbencher premier alderman magistrate barrister solicitor notary ombudsman`,
)

/** More titles as they stand before names, of courts, councils, police and nobility in several countries. */
export const moreTitles: ReadonlySet<string> = setOf(
  `Cllr Cllr. Adv Adv. Insp. Supt. Supt Det. DCI Brig. Brig Ald. Atty. Atty Engr. Shri Smt Smt. Datuk Dato Tun Baroness Baron
  Viscount Countess Duke Duchess Taoiseach Tánaiste Ustaz Pastor Deacon Deaconess Canon Hon. Hon`,
)

/** Words for people who speak for a body without being named (lower case). */
export const spokesWords: ReadonlySet<string> = setOf('spokesman spokeswoman spokesperson')

/** More words for bodies (lower case), by which a text goes on with one that it has named: `the chain`, `the airline`. */
export const bodyTrades: ReadonlySet<string> = setOf(
  `chain maker carmaker automaker chipmaker drugmaker planemaker lender insurer utility giant operator developer retailer grocer
  brewer broadcaster carrier airline startup start-up brand label studio firm outfit business conglomerate multinational
  charity nonprofit non-profit hospital university school college museum theatre theater club side franchise federation
  ministry department agency bureau watchdog regulator commission council authority body union association society
  institute foundation academy company corporation group organisation organization party bank network newspaper magazine
  website paper channel station platform supermarket manufacturer supplier contractor producer`,
)

/** Words for bodies that stand right before their names and before nobody's (lower case): `carmaker Skodia`, `law firm Clifford Hale`. */
export const firmTrades: ReadonlySet<string> = setOf(
  `carmaker automaker chipmaker drugmaker planemaker shipbuilder brokerage airline lender insurer retailer supermarket start-up
  startup utility conglomerate multinational consultancy charity nonprofit non-profit watchdog regulator chain giant firm company
  agency tank think-tank bank subsidiary affiliate bakery brewery pharmacy hotel restaurant newspaper magazine website platform app
  broadsheet tabloid museum theatre theater`,
)

/** Words for bodies and for people alike (lower case), which tell a body where one word of name follows: `brewer BrewDog`. */
export const tradesOfBoth: ReadonlySet<string> = setOf(
  'maker manufacturer supplier publisher developer operator broadcaster brewer distributor contractor rival competitor miner major group',
)

/** Plural words for people as a group (lower case), besides those that `peopleWords` has. */
export const groupWords: ReadonlySet<string> = setOf(
  `parents families locals villagers neighbours neighbors shopkeepers traders shoppers commuters pensioners youths teenagers
  kids migrants asylum-seekers strikers rebels insurgents militants separatists loyalists rivals colleagues allies donors
  backers sponsors organisers organizers attendees participants spectators crowds audiences listeners subscribers members
  representatives intellectuals academics medics clinicians carers caregivers therapists authors playwrights filmmakers
  musicians artists celebrities stars bosses staffers employees unions parties governments ministries companies firms banks
  charities campaigns committees councils churches schools universities hospitals clubs teams newspapers outlets regulators
  authorities police troops forces sources figures others people women men girls boys children relatives survivors veterans
  hispanics latinos latinas blacks whites asians arabs kurds roma tories
  muslims christians jews hindus catholics protestants sikhs buddhists`,
)
const agents = /(?:[^p]ers|[a-z]{2}ors|ists|ians|eers|[a-z]ees|men|women|folk|crats|cops|mates|grads)$/
const things =
  /^(?:numbers|papers|letters|orders|computers|users?|matters|offers|powers|others?|factors|sectors|motors|doors|floors|indicators|sensors|figures|errors|colors|colours|borders|members|shoulders|towers|rivers|flowers|servers|browsers|trailers|stickers|posters|headers|folders|containers|trees|fees|degrees|guarantees|committees|coffees|specimen|lists|fists|mists|wrists|prefers|covers|answers|quarters|dinners|summers|winters|centers|monitors|mirrors|behaviors|behaviours|favors|favours|labors|labours|corridors|tractors|reactors|elevators|monsters|disasters|chapters|barriers|carriers|tankers|trackers|counters|manners|corners|banners|layers|prayers|drivers)$/

/** Tells whether a plural noun (lower case) stands for people who may speak together. */
export function isGroupWord(word: string): boolean {
  return groupWords.has(word) || (agents.test(word) && !things.test(word))
}
