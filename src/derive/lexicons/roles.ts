/** Words for what people are (offices, trades, ranks, kin), lower case: heads of mentions like “the mayor”. */
const people = `man men woman women person people boy girl child children father mother brother sister son daughter wife husband
widow uncle aunt cousin friend neighbor neighbour president premier chancellor minister secretary senator congressman
congresswoman congressmen representative governor mayor lawmaker lawmakers legislator politician candidate nominee leader leaders
speaker spokesman spokeswoman spokesperson spokespeople spokesmen official officials officer officers aide aides adviser advisers
advisor advisors strategist consultant lawyer lawyers attorney attorneys prosecutor prosecutors judge judges justice sheriff
chief director chairman chairwoman chair chairperson head manager executive ceo founder co-founder owner boss employer employee
worker workers ambassador envoy diplomat diplomats commissioner inspector detective investigator investigators agent
general colonel captain major lieutenant sergeant admiral commander soldier soldiers veteran professor teacher lecturer student
students scientist scientists researcher researchers scholar historian economist economists analyst analysts expert experts
doctor doctors physician surgeon nurse nurses patient patients author writer novelist poet journalist reporter reporters editor columnist
critic critics blogger host anchor presenter presenters pollster moderator actor actress singer musician artist director filmmaker producer coach
trainer player players captain striker goalkeeper referee driver athlete champion pastor priest bishop archbishop cardinal pope
rabbi imam minister activist activists campaigner campaigners protester protesters demonstrator supporter supporters opponent
opponents voter voters resident residents villager villagers farmer farmers fisherman engineer pilot witness witnesses victim
victims survivor suspect defendant plaintiff inmate prisoner king queen prince princess emperor sultan sheikh emir councillor
councilman councilwoman treasurer mp mps deputy delegate delegates counsel trustee principal headteacher dean rector curator librarian conservationist
astronomer biologist physicist chemist geologist meteorologist forecaster developer designer architect investor trader broker
banker shareholder entrepreneur customer customers consumer tenant landlord homeowner passenger commuter cyclist neighbor
republican republicans democrat democrats conservative conservatives liberal liberals immigrant immigrants refugee refugees
user users viewer viewers reader readers fan fans insider insiders observer observers commentator commentators whistleblower
paramedic firefighter firefighters guard policeman policewoman constable superintendent vet ranger guide chef cook baker
sarpanch tehsildar headman headwoman chieftain oba vicar postmaster`

/** Words for bodies that speak (lower case): heads of mentions like “the ministry”. */
const bodies = `ministry department government administration agency authority authorities commission committee council court
parliament congress senate house assembly party campaign company firm corporation group groups organization organisation
association union federation foundation institute university school college hospital bank church police army military navy
force office bureau board panel team club league network newspaper magazine paper publication station channel website journal
outlet think-tank charity ngo watchdog regulator embassy consulate secretariat embassy tribunal coalition alliance movement
militia city state county country nation nations kingdom republic federation bloc states countries airline manufacturer carmaker
retailer supermarket startup publisher broadcaster studio museum gallery zoo theater theatre orchestra lab laboratory fund trust
society academy center centre service staff cabinet caucus delegation opposition media press industry observatory`

/** Words for what is said or written (lower case): heads of mentions like “the statement”. */
const texts = `statement report letter email e-mail memo text tweet post message article study survey poll book speech
address interview document documents release filing lawsuit complaint ruling opinion indictment order resolution declaration
paper review analysis column editorial op-ed note notice announcement transcript testimony account story book diary manifesto
petition communique communiqué bulletin advisory guidance brief blog website affidavit warrant leaflet pamphlet poster sign
banner label caption headline summary forecast motion law act bill constitution treaty agreement policy records record
filings reports statements letters emails tweets posts studies polls surveys surveys data figures statistics findings`

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))
export const peopleWords = setOf(people)
export const bodyWords = setOf(bodies)
export const textWords = setOf(texts)

/** Titles written before a name (as they stand in text), with the pronoun that they tell, if any. */
export const titles: ReadonlyMap<string, 'he' | 'she' | null> = new Map(
  `Mr.:he Mr:he Sir:he Lord:he King:he Prince:he Mrs.:she Mrs:she Ms.:she Ms:she Miss:she Lady:she Dame:she Queen:she
    Princess:she Mx.: Dr.: Dr: Prof.: Professor: Sen.: Senator: Rep.: Representative: Gov.: Governor: Mayor: President:
    Congressman:he Congresswoman:she Chancellor: Judge: Justice: Chief: Gen.: General: Lt.: Col.: Colonel: Maj.: Major:
    Capt.: Captain: Sgt.: Sergeant: Adm.: Admiral: Cmdr.: Commander: Rev.: Reverend: Father:he Sister:she Brother:he Rabbi: Imam:
    Bishop: Archbishop: Cardinal:he Pope:he Sheriff: Detective: Inspector: Officer: Ambassador: Secretary: Minister: Premier:
    Chairman:he Chairwoman:she Speaker: Coach: Hon.: Fr.:he Herr:he Frau:she Monsieur:he Madame:she Mme: Señor:he Señora:she
    Sheikh:he Emperor:he Councillor: Councilman:he Councilwoman:she Spokesman:he Spokeswoman:she Spokesperson: Attorney: Director: Superintendent: Constable: Alhaji:he Alhaja:she Oba:he Engr.: Atty.:`
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const at = entry.indexOf(':')
      const pronoun = entry.slice(at + 1)
      return [entry.slice(0, at), pronoun === 'he' || pronoun === 'she' ? pronoun : null] as const
    }),
)
