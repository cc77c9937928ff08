import { readFileSync } from 'node:fs'
import { Document, isMap } from 'yaml'
import type { z } from 'zod'
import type { Day } from '../model.ts'
import { jsonSchemas } from './schema/json-schemas.ts'
import { siteSchema } from './schema/site-schema.ts'

/** What a new site says of itself. */
export type Answers = Pick<
  z.input<typeof siteSchema>,
  'title' | 'description' | 'url' | 'language' | 'authority'
> & { readonly author: string }

/** Why an answer breaks the rules of site.yaml; undefined where it keeps them. */
export function whyNotRight(key: keyof Answers, answer: string): string | undefined {
  return siteSchema.shape[key].safeParse(answer).error?.issues[0]?.message
}

/** The files of a site without articles, by their paths in its folder. */
export function newSite(answers: Answers, today: Day): Record<string, string> {
  const workflows = WORKFLOWS.map((file) => [`.github/workflows/${file}`, workflow(file)])
  const schemas = Object.entries(jsonSchemas()).map(([file, text]) => [`schemas/${file}`, text])
  return {
    'site.yaml': siteYaml(answers, today),
    'speakers.yaml': `${schemaLine('speakers')}${SPEAKERS}`,
    'articles/.gitkeep': '',
    '.gitignore': '.writing.lock\n.adding-*/\n.DS_Store\n',
    ...Object.fromEntries([...schemas, ...workflows]),
  }
}

/** What GitHub does with the folder where it is a repository of its own; nothing before it is set up there. */
const WORKFLOWS = ['check.yml', 'deploy.yml']

function workflow(file: string): string {
  return readFileSync(new URL(`workflows/${file}`, import.meta.url), 'utf8')
}

function siteYaml({ title, description, url, language, authority, author }: Answers, today: Day): string {
  const { href } = new URL(url)
  const document = new Document({
    title,
    description,
    url: href,
    language,
    authority,
    author,
    picturesSince: today,
    review: 'required',
  })
  const { contents } = document
  if (isMap<{ value: string; commentBefore?: string }>(contents))
    for (const { key } of contents.items) {
      const comment = COMMENTS[key.value]
      if (comment !== undefined) key.commentBefore = comment
    }
  return `${schemaLine('site')}${document.toString({ lineWidth: 0 })}`
}

const COMMENTS: Readonly<Record<string, string>> = {
  authority:
    ' Ids are minted under this: a domain of yours, and a date on which you owned it. Never change it.',
  picturesSince:
    ' Links to articles from this day on, and to what was said in them, show a picture with the words.',
  review:
    ' Only what a person has read goes out; optional publishes what was found automatically, marked as not yet checked.',
}

const SPEAKERS = `# Who can be quoted. npm run add and npm run derive enter whom they find; to enter somebody yourself:
# - id: ana-ruiz
#   name: Ana Ruiz
#   kind: person            # or organization, country, group
#   aliases: [Ms Ruiz]
#   role: Chair of the talks
`

function schemaLine(name: string): string {
  return `# yaml-language-server: $schema=schemas/${name}.schema.json\n`
}
