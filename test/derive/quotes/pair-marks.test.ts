import { describe, expect, test } from 'vitest'
import { pairMarks } from '../../../src/derive/quotes/pair-marks.ts'

const quoted = (text: string): string[] => pairMarks(text).map(({ start, end }) => text.slice(start, end))

describe('marks are paired', () => {
  test.each([
    ['straight double marks', 'He said "yes" and "no".', ['yes', 'no']],
    ['curly double marks', 'He said “yes” and “no”.', ['yes', 'no']],
    ['an opening straight and a closing curly mark', 'He said "yes” today.', ['yes']],
    ['British single marks', '‘We won’t go,’ said Ann. ‘It’s late.’', ['We won’t go,', 'It’s late.']],
    ['straight single marks', "'We won't go,' said Ann.", ["We won't go,"]],
    [
      'a possessive inside single marks',
      '‘The nurses’ rota is empty,’ said Ann.',
      ['The nurses’ rota is empty,'],
    ],
    [
      'double marks nested in single ones',
      '‘She called it “fine” today,’ said Ann.',
      ['She called it “fine” today,'],
    ],
    [
      'single marks nested in double ones',
      '“She called it ‘fine’ today,” said Ann.',
      ['She called it ‘fine’ today,'],
    ],
    ['guillemets', 'Il dit « oui » puis «non».', ['oui', 'non']],
    ['guillemets that point inward', 'Er sagte »ja« und »nein«.', ['ja', 'nein']],
    ['German marks', 'Er sagte „ja“ und „nein“.', ['ja', 'nein']],
    ['Polish marks', 'Mówi „tak”.', ['tak']],
    ['Swedish marks', 'Hon sa ”ja” och ”nej”.', ['ja', 'nej']],
    ['corner marks', '彼は「はい」と言った。', ['はい']],
    ['Hebrew marks', 'השר אמר: ״נגיע להסכם״ ויצא.', ['נגיע להסכם']],
    ['Hebrew marks around an acronym', 'הוא אמר: ״צה״ל ומנכ״לית ארה״ב״ והלך.', ['צה״ל ומנכ״לית ארה״ב']],
    ['straight marks around a Hebrew acronym', 'הוא אמר: "ח"כ כהן מסכים" והלך.', ['ח"כ כהן מסכים']],
    ['a Hebrew mark after a prefix', 'כך ב״ניו יורק״ ושה"מנהל" הודיע.', ['ניו יורק', 'מנהל']],
    ['a quote over paragraphs', '“One.\n\n“Two.”', ['One.', 'Two.']],
    ['a mark that never closes', 'He said: “One.\n\nThe end.', ['One.']],
    ['a second opening mark before any closing one', 'He “said “yes” today.', ['yes']],
  ])('%s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })
})

describe('what is no quotation mark pairs nothing', () => {
  test.each([
    ['apostrophes', 'It’s the ’90s, isn’t it? The dogs’ bowls don’t move.'],
    ['inches and feet', 'She is 5\'11" tall.'],
    ['clipped words', '’Twas the night; rock ’n’ roll.'],
    ['a Hebrew acronym', 'דובר צה"ל ויו״ר הכנסת נפגשו עם דו"חות.'],
    ['empty marks', 'Nothing in “” here.'],
    ['no text at all', ''],
  ])('%s', (_, text) => {
    expect(quoted(text)).toEqual([])
  })
})

test('single marks inside a text of double marks are not quotes of their own', () => {
  expect(quoted('“Yes,” he said of the ‘plan’. “No,” she said.')).toEqual(['Yes,', 'No,'])
})
