/** What a paragraph says that belongs to the page and not to the article. */
export interface Boilerplate {
  readonly kind: 'plea' | 'self-description' | 'read also' | 'page furniture' | 'rights' | 'desk credit'
  readonly pattern: RegExp
  /** `end` where the same words could be news in the first half of an article. */
  readonly where?: 'end'
}

/**
 * Each pattern is for a whole paragraph in one line. A paragraph that quotes somebody or reports what was said is
 * never boilerplate, so that the patterns need not exclude it.
 */
export const BOILERPLATE: readonly Boilerplate[] = [
  {
    kind: 'plea',
    pattern:
      /\b(?:relies|rely|depends?) (?:entirely |solely |mainly )?on (?:the )?(?:direct |generous |your )?(?:support (?:of|from) )?(?:our |its )?(?:readers?|listeners?|viewers?|members?|donations?|donors?)\b(?=.*\b(?:support|donat|journalism|member))/iu,
  },
  {
    kind: 'plea',
    pattern:
      /\b(?:ways to support us|support (?:our|independent|quality|local|non-?profit|investigative) (?:journalism|newsroom|reporting))\b/iu,
  },
  {
    kind: 'plea',
    pattern:
      /^(?:please )?(?:support|help|donate|subscribe|join|become|consider|make a|give)\b.*\b(?:journalism|newsletters?|subscribers?|supporter|membership|newsroom|your inbox|donation|contribution to)\b/iu,
  },
  {
    kind: 'plea',
    pattern:
      /^(?:sign up|subscribe|register)\b.*\b(?:newsletters?|briefings?|inbox|alerts?|podcasts?|e-?mails?|channel|updates)\b/iu,
  },
  {
    kind: 'plea',
    pattern: /^(?:get|want|enjoying)\b.*\b(?:your inbox|(?:our|free|daily|weekly) newsletters?)\b/iu,
  },
  {
    kind: 'plea',
    pattern:
      /^(?:follow|like|join|find) (?:us|me|@?[\p{L}\p{N}_ ]{1,40}) on (?:(?:twitter|x|facebook|instagram|telegram|whatsapp|linkedin|youtube|bluesky|mastodon|threads)(?:,? (?:and|or) |, |[.!]?$))+$/iu,
  },
  { kind: 'plea', pattern: /^download (?:our|the) .{0,60}\bapp\b/iu },
  {
    kind: 'plea',
    pattern:
      /^(?:[\p{L}-]+ ){0,4}(?:fundrais\p{L}*|donat\p{L}*|newsletter|subscri\p{L}*|membership) (?:[\p{L}-]+ ){0,2}(?:banner|button|box)\.?$/iu,
  },
  {
    kind: 'plea',
    pattern:
      /^(?:abonnieren sie|jetzt abonnieren|unterstützen sie|abonnez-vous|inscrivez-vous|soutenez|suscríb[ae]\p{L}*|apoy[ae]|abbonati|iscriviti|assine)\b.*\b(?:newsletters?|abo|journalismus|journalisme|journal|périodico|boletín|periodismo|giornalismo|notre|nuestro|unseren?)\b/iu,
  },
  {
    kind: 'self-description',
    where: 'end',
    pattern:
      /^(?:about )?(?:the )?\p{Lu}[\p{L}\p{N}&'’.()/ -]{1,60} is an? (?:[\p{L}\p{N}-]+,? (?:and )?){0,7}(?:agency|organi[sz]ation|outlet|newsroom|nonprofit|website|cooperative|publication|newspaper|platform)\b.*\b(?:deliver(?:s|ing)|provid(?:es|ing)|dedicated to|committed to|covering|funded by|supported by|whose mission)\b/u,
  },
  {
    kind: 'read also',
    pattern:
      /^(?:(?:read|watch)(?= ?:)|(?:read|see|watch|listen) (?:also|more|next)|also (?:read|see|watch)|see also|further reading|read (?:the )?full (?:story|article)|more on this(?: story| topic)?|related(?: (?:articles?|stories|story|coverage|news|reading|topics?|content))?|recommended(?: (?:articles?|stories|for you))?|more from [\p{L}\p{N} .&’']{1,40}|most (?:read|popular)|editor[’']?s[’']? picks?|you (?:may|might) (?:also )?(?:like|be interested in)|in case you missed it|don[’']t miss|trending(?: now)?)\s*(?:[:–—|»>›→…].*|-\s.*|here\.?)?$/iu,
  },
  {
    kind: 'read also',
    pattern:
      /^(?:lesen sie auch|lesen sie mehr|mehr zum thema|(?:à )?lire (?:aussi|également)|sur le même sujet|le[ae] también|leer más|te puede interesar|leggi anche|lees ook|lees meer|läs också|läs mer|les også|læs også|czytaj (?:też|także|więcej)|leia (?:também|mais)|читайте также|читать далее)\s*(?:[:–—|»>›→…].*|-\s.*)?$/iu,
  },
  {
    kind: 'page furniture',
    pattern:
      /^(?:advertisement|advertising|sponsored(?: content)?|promoted content|anzeige|werbung|publicité|publicidad|share this(?: article| story| page| post)?|share|print|comments?|leave a comment|story continues (?:below|after).{0,40}|article continues (?:below|after).{0,40}|skip (?:to|past) .{1,40}|loading\s?(?:…|\.\.\.)?|back to top)[.:]?$/iu,
  },
  {
    kind: 'rights',
    pattern: /^(?:©|copyright (?:©|\(c\)|\d{4})|\(c\) ?\d{4}|\d{4} ©)/iu,
  },
  { kind: 'rights', where: 'end', pattern: /\ball rights reserved\b/iu },
  {
    kind: 'rights',
    pattern:
      /\bmay not be (?:published|reproduced|copied),? (?:broadcast|distributed|rewritten|republished).{0,60}\b(?:redistributed|permission|consent)\b/iu,
  },
  {
    kind: 'rights',
    where: 'end',
    pattern: /\brepublished\b.{0,80}\bunder (?:a|the) creative commons\b/iu,
  },
  {
    kind: 'desk credit',
    where: 'end',
    pattern:
      /^\(?(?:additional )?reporting by \p{Lu}.{2,300}\b(?:writing|editing)\b.{0,20} by \p{Lu}.{2,}$/iu,
  },
  { kind: 'desk credit', where: 'end', pattern: /^\(?additional reporting by \p{Lu}.{2,120}$/iu },
  { kind: 'desk credit', where: 'end', pattern: /^our standards: /iu },
]

/** Words that tell of speech: a paragraph with one of them, or with a quotation mark, is news. */
export const TELLS_OF_SPEECH =
  /["“”„«»‘「『]|\b(?:said|says|saying|told|tells|according to|added|asked|announced|warned|stated|insisted|denied|called|urged|sagte|erklärte|a déclaré|selon|dijo|afirmó|según)\b/iu

/** What a page says in place of the rest of an article. */
export const PAYWALL =
  /\b(?:subscribe (?:now )?to (?:continue|keep) reading|to continue reading,? (?:please )?(?:subscribe|log in|sign in|register)|this (?:article|story|content) is (?:only )?(?:available )?(?:for|to|reserved for|exclusively for) (?:our )?(?:paying )?(?:subscribers|members)|already a subscriber\?|create a free account to (?:continue|keep) reading|cet article est réservé aux abonnés|la suite est réservée aux abonnés|weiterlesen mit|jetzt weiterlesen|contenido exclusivo para suscriptores)/iu
