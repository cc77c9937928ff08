import { moveInFolder } from '../../../src/record/move/move-in-folder.ts'
import { ContentFolder } from '../../content/content-folder.ts'

/** The slug of the article. */
export const COURT = '2026-03-02-court'
/** When something is moved. */
export const NOW = Date.UTC(2026, 2, 5, 9)

/** An article in which a clerk, a judge and a lawyer speak. */
export const ARTICLE = `---
title: Court hears the case of the drained lake
published: 2026-03-02T08:00:00Z
---

“The lake is gone for good,” the clerk read out. “Nobody will bring it back,” she went on.

Judge Ines Roth asked for quiet. “This is a court and no market,” she said.

The company knew of it for years, according to Judge Roth.

“We will appeal,” said Tom Vale, who speaks for the company.

“There is nothing to hide,” he added.
`

/** Its record, in which the judge has the clerk's first words. */
export const RECORD = `# Read on Monday
statements:
  # The judge, I think
  - id: s-judge
    published: 2026-03-02T07:59:00Z
    speaker: ines-roth
    title: The lake is gone for good # hers?
    said: 2026-03-02
    sentences:
      - “The lake is gone for good,” the clerk read out.
      - “This is a court and no market,” she said.
      - The company knew of it for years, according to Judge Roth.
    quotes:
      # Loud and clear
      - id: q-gone
        published: 2026-03-02T07:58:00Z
        # to the letter
        exact: >-
          The lake is gone for good,
        prefix: "“"
        cue: read out # by whom?
        confidence: 0.82
      - id: q-market
        exact: This is a court and no market,

  - id: s-vale
    speaker: tom-vale
    title: We will appeal
    confidence: 0.9
    sentences: ["“We will appeal,” said Tom Vale, who speaks for the company."]
    quotes:
      - {id: q-appeal, exact: "We will appeal,", confidence: 0.9} # brief
  - id: s-hide
    speaker: ines-roth
    title: There is nothing to hide
    sentences:
      - “There is nothing to hide,” he added.
    quotes:
      - id: q-hide
        exact: There is nothing to hide,
`

/** Speakers of that article. */
export const SPEAKERS = `- {id: ines-roth, name: Ines Roth, kind: person}
- {id: tom-vale, name: Tom Vale, kind: person}
- {id: clerk, name: The clerk, kind: person}
`

/** A content folder in which words can be moved; only within a test. */
export class CourtFolder extends ContentFolder {
  constructor(record = RECORD) {
    super()
    this.writeSite().writeSpeakers(SPEAKERS).writeArticle(COURT, ARTICLE, record)
  }

  /** Moves items to a speaker. */
  move(ids: string[], to: string, more: Partial<Parameters<typeof moveInFolder>[0]> = {}) {
    return moveInFolder({ directory: this.directory, ids, to, now: NOW, ...more })
  }

  /** The statements of the record as the site loads them, by id; throws where a rule is broken. */
  statements() {
    return new Map(this.load().content.articles[0]!.statements.map((statement) => [statement.id, statement]))
  }

  /** Every quote, by id, with the id of its statement. */
  quotes() {
    return new Map(
      [...this.statements().values()].flatMap((of) =>
        of.quotes.map((quote) => [quote.id, { ...quote, of: of.id }]),
      ),
    )
  }
}
