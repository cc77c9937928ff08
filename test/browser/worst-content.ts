import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The words of the quotes of articles that are added to the project's own, to look at what is hard to show. */
export const ARABIC = 'لن نغلق الميناء مهما كلّف الأمر'
const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'
export const LONG_SPEAKER = `The ${LONG} and Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft Committee`

/** Adds to a copy of the project: text from right to left, long words and names, and what was corrected and taken back. */
export function addWorstContent({ directory }: { readonly directory: string }): void {
  const content = join(directory, 'content')
  const speakers = join(content, 'speakers.yaml')
  writeFileSync(
    speakers,
    `${readFileSync(speakers, 'utf8')}
- { id: harbour-master, name: مدير الميناء, kind: person }
- { id: committee, name: ${JSON.stringify(LONG_SPEAKER)}, kind: organization, role: ${LONG} }
`,
  )
  addArticle(
    content,
    'harbour-in-arabic',
    `---
title: مدير الميناء يرفض الإغلاق
published: 2020-05-01
language: ar
source: https://news.example/harbour
publisher: أخبار الميناء
topics: [Harbour]
---

قال مدير الميناء يوم الجمعة: «${ARABIC}». ثم أضاف أن العمل مستمر.
`,
    `statements:
  - id: arabic
    speaker: harbour-master
    title: مدير الميناء يقول إنه لن يغلق الميناء
    said: 2020-05-01
    reviewed: true
    sentences: ['قال مدير الميناء يوم الجمعة: «${ARABIC}».']
    quotes:
      - { id: arabic-a, exact: '${ARABIC}' }
`,
  )
  addArticle(
    content,
    'long-words',
    `---
title: ${LONG} and what the ${LONG} is for, in a title that is longer than any title should be on a telephone
published: 2020-06-01
topics: [Harbour, ${LONG}]
---

“We will read the ${LONG} again,” the committee said. “It was never read,” it said. “Nobody asked,” it said.

“One begins here.

“And ends here,” it said.
`,
    `statements:
  - id: long
    speaker: committee
    title: The committee will read the ${LONG} again
    at: The ninety-ninth meeting on ${LONG}
    said: 2020-05-31
    backers: { count: 3, named: [${LONG}] }
    reviewed: true
    corrections: [{ at: 2020-06-02, note: The day was wrong. }]
    sentences: ['“We will read the ${LONG} again,” the committee said.', '“It was never read,” it said.', '“Nobody asked,” it said.']
    quotes:
      - { id: long-a, exact: 'We will read the ${LONG} again,', corrections: [{ at: 2020-06-02, note: A word was missing. }] }
      - { id: long-b, exact: 'It was never read,', withdrawn: { at: 2020-06-03, reason: It was read twice. } }
      - { id: long-c, exact: 'Nobody asked,' }
      - { id: long-d, exact: "One begins here.\\n\\n“And ends here," }
`,
  )
}

function addArticle(content: string, slug: string, article: string, record: string): void {
  const folder = join(content, 'articles', slug)
  mkdirSync(folder)
  writeFileSync(join(folder, 'article.md'), article)
  writeFileSync(join(folder, 'record.yaml'), record)
}
