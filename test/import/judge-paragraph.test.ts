import { describe, expect, test } from 'vitest'
import { boilerplateKind, isCaption } from '../../src/import/judge-paragraph.ts'

describe('a paragraph is boilerplate that', () => {
  test.each([
    ['plea', 'The Harbour Post relies on direct reader support. Help us pay for freelancers.'],
    ['plea', 'Sign up for our weekly newsletter and never miss a ship.'],
    ['plea', 'Subscribe to the Morning Briefing.'],
    ['plea', 'Support independent journalism from €5 a month.'],
    ['plea', 'Become a member and help our newsroom stay afloat.'],
    ['plea', 'Follow us on Facebook'],
    ['plea', 'Get the best of the harbour in your inbox.'],
    ['plea', 'spring fundraise banner'],
    ['plea', 'Download our app for breaking news'],
    ['self-description', 'City Press is an independent, nonprofit news organization dedicated to harbours.'],
    ['self-description', 'HP is a global news agency delivering in-depth coverage of the seas.'],
    ['read also', 'Read also: “We will see”, says Novak'],
    ['read also', 'READ MORE: Bridge to close'],
    ['read also', 'Read: Bridge to close'],
    ['read also', 'Related stories'],
    ['read also', 'See also – Five bridges'],
    ['read also', 'Lesen Sie auch: Brücke gesperrt'],
    ['read also', 'À lire aussi : Le pont'],
    ['read also', 'Lea también: El puente'],
    ['page furniture', 'ADVERTISEMENT'],
    ['page furniture', 'Story continues below'],
    ['page furniture', 'Share this article'],
    ['rights', '© 2026 City Press'],
    ['rights', 'Copyright 2026 The Harbour Post. All rights reserved.'],
    [
      'rights',
      'This material may not be published, broadcast, rewritten or redistributed without permission.',
    ],
    ['desk credit', '(Reporting by Ana Ruiz in Lima; Editing by Bo Lindt)'],
  ])('is %s: %s', (kind, paragraph) => {
    expect(boilerplateKind(paragraph, 1)).toBe(kind)
  })
})

describe('a paragraph stays in the body that', () => {
  test.each([
    ['quotes', '“Support independent journalism,” she urged.'],
    ['reports a plea', 'Readers should support independent journalism, the minister said.'],
    ['tells what an agency is', 'Xinhua is a state-run news agency.'],
    ['reports of readers', 'The paper relies on its readers, who are few.'],
    ['tells to see', 'See more of the harbour and you will understand.'],
    ['tells of reading', 'Read more books is what he tells pupils.'],
    ['tells of a share', 'Share prices fell by a third on Monday.'],
    ['tells of rights', 'Copyright law is changing in Peru.'],
    ['tells of support', 'Support for the government fell after the vote.'],
    ['tells of a subscription', 'Subscribers lost their money when the newspaper closed.'],
    ['tells of help', 'Help came too late for the crew.'],
    ['tells of following', 'Follow the money on X and you find Lindt.'],
    ['tells of a donation', 'Donations of rice arrived on Friday.'],
    ['tells of related events', 'Related protests were held in Cusco and Arequipa.'],
    ['tells of more', 'More from the region is expected on Tuesday, the ministry of trade added.'],
    ['tells of an agency', 'The agency may not be reached by telephone.'],
  ])('%s: %s', (_, paragraph) => {
    expect([boilerplateKind(paragraph, 1), isCaption(paragraph)]).toEqual([undefined, false])
  })

  test('describes an agency early in an article', () => {
    const words = 'City Press is a news agency covering five harbours and providing pictures.'
    expect(boilerplateKind(words, 0.1)).toBeUndefined()
    expect(boilerplateKind(words, 0.9)).toBe('self-description')
  })
})

describe('a caption is', () => {
  test.each([
    'Photo: City Press.',
    'File photo: Ada Novak, via YouTube screenshot.',
    'The bridge in March. Photo: City Press',
    'The bridge in March. (AP Photo/Ana Ruiz)',
    'The bridge in March [Ana Ruiz/Reuters]',
    'The bridge in March. © Ana Ruiz/AFP',
    'Ana Ruiz at the bridge | Photo: City Press',
    'Photo by Ana Ruiz/City Press',
    'Image: Ana Ruiz',
    'Photo: Ada Novak (“The Bridge”, 2019)',
  ])('%s', (line) => {
    expect(isCaption(line)).toBe(true)
  })
})

describe('no caption is', () => {
  test.each([
    'Photos by residents showed smoke over the port for hours, and the images were seen by millions of people.',
    'He announced it via Twitter.',
    'A photo: that is all she wanted.',
    '“Look at the photo: it is a fake,” she said.',
    '“It is not safe,” Ada Novak said. Photo: City Press',
    'She told Reuters.',
    'The picture is clear: nobody will pay.',
    'The report was first carried by the agencies AP and AFP.',
    'The image of the country suffered.',
  ])('%s', (line) => {
    expect(isCaption(line)).toBe(false)
  })
})
