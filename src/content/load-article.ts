import type { Root } from 'hast'
import type { Article, Site, Topic } from '../model.ts'
import { articleText } from './article-text.ts'
import { parseBody } from './body.ts'
import { changesOf } from './changes.ts'
import { type FrontMatter, splitFrontMatter } from './front-matter.ts'
import { findOutOfBounds } from './markdown-bounds.ts'
import { parseMoment } from './moment.ts'
import type { Problems } from './problem.ts'
import { codePoint } from './read-text.ts'
import { articleSchema } from './schema/article-schema.ts'
import { instantOf } from './stagger.ts'
import { isSameName, topicOf } from './topic.ts'
import { readYaml } from './yaml-source.ts'

/** An article as its own file tells it, before its record is read. */
export type ArticleWithoutRecord = Omit<Article, 'statements' | 'unattributed'>

/** A topic's id is a folder's name, which file systems allow 255 bytes. */
const LONGEST_TOPIC = 200

/** Reads `article.md`; gives undefined, with the problems noted, where it breaks a rule. */
export function loadArticle(
  text: string,
  slug: string,
  site: Site,
  file: string,
  problems: Problems,
): ArticleWithoutRecord | undefined {
  const parts = splitFrontMatter(text)
  if (!parts) {
    problems.error(
      file,
      1,
      withoutFrontMatter(text),
      'begin it with a line ---, the lines title: … and published: …, and another line ---',
    )
    return undefined
  }
  const source = readYaml(parts.yaml, articleSchema, file, problems, parts.yamlLine)
  if (!source) return undefined
  const { value: matter, line } = source

  const published = instantOf(parseMoment(matter.published)!, slug)
  const stated = matter.updated === undefined ? published : instantOf(parseMoment(matter.updated)!, slug)
  const isDay = parseMoment(matter.updated ?? '')?.precision === 'day'
  if (isDay ? (matter.updated ?? '') < matter.published.slice(0, 10) : stated < published) {
    problems.error(file, line(['updated']), '“updated” lies before “published”', 'correct one of the dates')
  }
  const topics: Topic[] = []
  matter.topics.forEach((name, at) => {
    const topic = topicOf(name)
    if (topic.id === '') {
      problems.error(
        file,
        line(['topics', at]),
        `the topic “${name}” has no letter or digit`,
        'give it a name',
      )
    } else if (Buffer.byteLength(topic.id) > LONGEST_TOPIC) {
      problems.error(
        file,
        line(['topics', at]),
        `the topic “${name}” is too long for an address`,
        'shorten it',
      )
    } else {
      const twin = topics.find(({ id }) => id === topic.id)
      if (!twin) topics.push(topic)
      else if (!isSameName(twin.name, name)) {
        problems.error(
          file,
          line(['topics', at]),
          `the topics “${twin.name}” and “${name}” would have one address, topics/${topic.id}/`,
          'give one of them another name',
        )
      }
    }
  })

  const { source: address, language, withdrawn, ...kept } = matter
  const own = `${site.url}articles/${slug}/`
  const body = parsedBody(parts, address ?? own, own, file, problems)
  if (!body) return undefined
  const words = articleText(body).text
  if (body.children.every(({ type }) => type === 'comment' || type === 'text') && words.trim() === '') {
    problems.error(file, parts.bodyLine, 'has no body', 'put the article’s text below the front matter')
    return undefined
  }
  const changes = changesOf(matter, published, slug)
  return {
    ...kept,
    ...(address === undefined ? {} : { source: new URL(address).href }),
    slug,
    day: matter.published.slice(0, 10),
    published,
    updated: changes.updated,
    ...(changes.withdrawn ? { withdrawn: changes.withdrawn } : {}),
    language: language ?? site.language,
    topics,
    corrections: changes.corrections,
    body,
    text: words,
  }
}

/** What is wrong with an article file that has no front matter to be read. */
function withoutFrontMatter(text: string): string {
  if (text.trim() === '') return 'is empty'
  return text.startsWith('---') ? 'has front matter that does not end' : 'does not begin with front matter'
}

function parsedBody(
  { body, bodyLine }: FrontMatter,
  base: string,
  own: string,
  file: string,
  problems: Problems,
): Root | undefined {
  const bound = findOutOfBounds(body)
  if (bound) {
    problems.error(file, bodyLine + bound.line - 1, bound.what, bound.remedy)
    return undefined
  }
  try {
    return parseBody(body, base, own, (character, line) =>
      problems.warn(
        file,
        bodyLine + line - 1,
        `${codePoint(character)} cannot stand in a feed and is left out`,
        'remove the character',
      ),
    )
  } catch (error) {
    // The parsers recur with the depth of quotes and lists.
    if (!(error instanceof RangeError)) throw error
    problems.error(
      file,
      bodyLine,
      'is nested too deeply',
      'take out most of the > or the indents before its lines',
    )
    return undefined
  }
}
