import { z } from 'zod'
import { authority, day, language, line, webAddress } from './scalars.ts'

const seconds = z.int().min(0).max(31_536_000)

/** `content/site.yaml`. */
export const siteSchema = z
  .strictObject({
    title: line.meta({ description: 'The publication’s name' }),
    description: line.meta({ description: 'What it publishes, in a sentence' }),
    url: webAddress
      .refine((url) => !/[?#]/.test(url), 'must have no ? and no #')
      .refine(
        (url) => !URL.canParse(url) || new URL(url).pathname === '/',
        'must have no path: the site is served from /',
      )
      .meta({ description: 'Where it is served, such as https://example.org/' }),
    language: language.meta({ description: 'The site’s language (BCP 47)' }),
    authority: authority.meta({
      description:
        'A domain and a date that ids are minted under (RFC 4151); never change it once feeds are out',
    }),
    author: z
      .union([line, z.strictObject({ name: line, url: webAddress.exactOptional() })])
      .meta({ description: 'Who publishes the site' }),
    hub: webAddress.exactOptional().meta({ description: 'A WebSub hub’s address' }),
    image: webAddress
      .exactOptional()
      .meta({ description: 'A square picture that stands for the site, in place of our icon' }),
    picturesSince: day.exactOptional().meta({
      description:
        'Articles published on this day or later get pictures for links to them and to what was said in them; without it, no article does',
    }),
    feedSize: z.int().min(1).max(500).default(50).meta({ description: 'The most items in a feed' }),
    withdrawnFor: z.int().min(0).max(3650).default(30).meta({
      description:
        'For how many days feeds say in an item’s place that it was withdrawn, counted to the newest change of the content',
    }),
    polling: z
      .strictObject({
        maxAge: seconds.default(300).meta({ description: 'How long readers and caches need not ask again' }),
        staleWhileRevalidate: seconds
          .default(3600)
          .meta({ description: 'How long after that caches may answer while they ask' }),
        staleIfError: seconds
          .default(86400)
          .meta({ description: 'How long after that caches may answer while nothing answers them' }),
      })
      .prefault({})
      .meta({ description: 'How often to ask, in seconds' }),
    review: z.enum(['optional', 'required']).default('required').meta({
      description:
        'required: only what a person has reviewed is published. optional: what was found automatically goes out at once, marked as not yet checked, where it is sure enough',
    }),
    leastConfidence: z.number().min(0).max(1).default(0.9).meta({
      description: 'Derived items with less confidence than this wait for review',
    }),
  })
  .meta({ title: 'On Record: site.yaml' })
