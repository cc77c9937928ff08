import { z } from 'zod'
import { ContentError, formatProblem } from '../../content/problem.ts'
import { ChangedMeanwhile } from '../../content/write-files.ts'
import { notesOf } from '../../record/derived-notes.ts'
import { actionSchema } from '../action.ts'
import { ArticleLister } from '../article-list.ts'
import { completionsOf } from '../completions.ts'
import { type Desk, Outdated } from '../desk.ts'
import { doubtsOf } from '../doubts.ts'
import { renderArticlePage, renderWork } from '../page/article-page.ts'
import { renderListPage } from '../page/list-page.ts'
import { renderProblemPage } from '../page/problem-page.ts'
import { queueOf } from '../queue.ts'
import type { Readings } from '../readings.ts'
import { Refusal, speakersOf } from '../reviewed-record.ts'
import { type Answer, html, json, plain } from './answer.ts'
import type { Assets } from './assets.ts'

/** A request as routes see it. */
export interface Asked {
  readonly method: 'GET' | 'POST'
  /** The path behind the token. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: string
}

/** How long the list of articles may take before it says what it has, in milliseconds. */
const PATIENCE = 400

const decisionSchema = z.strictObject({ version: z.string(), action: actionSchema })
const undoSchema = z.strictObject({ version: z.string() })

/** Answers what a browser asks of a review. */
export class Routes {
  readonly #desk: Desk
  readonly #readings: Readings
  readonly #assets: Assets
  readonly #lister: ArticleLister

  constructor(desk: Desk, readings: Readings, assets: Assets) {
    this.#desk = desk
    this.#readings = readings
    this.#assets = assets
    this.#lister = new ArticleLister(desk)
  }

  /** Answers a request; what is wrong with the content or with a decision is said, whatever else is not. */
  async answer(asked: Asked): Promise<Answer> {
    try {
      return (await this.#found(asked)) ?? plain('Not Found', 404)
    } catch (error) {
      return failed(error, asked)
    }
  }

  async #found({ method, path, query, body }: Asked): Promise<Answer | undefined> {
    if (method === 'GET') {
      if (path === '') return html(renderListPage(await this.#lister.list(PATIENCE)))
      if (path === 'review.css') return { status: 200, type: 'text/css', body: this.#assets.style }
      if (path === 'review.js') return { status: 200, type: 'text/javascript', body: this.#assets.script }
    }
    const [, slug, what] = /^articles\/([a-z0-9-]+)\/(\w*)$/.exec(path) ?? []
    if (slug === undefined || what === undefined || !this.#desk.hasArticle(slug)) return undefined
    if (method === 'POST') {
      if (what === 'actions') return this.#act(slug, body)
      return what === 'undo' ? this.#undo(slug, body) : undefined
    }
    switch (what) {
      case '':
        if (!this.#desk.hasRecord(slug)) this.#readings.derive(slug)
        return html(renderArticlePage(this.#desk.open(slug), this.#readings.known(slug)))
      case 'work':
        return html(renderWork(this.#desk.open(slug), this.#readings.known(slug)))
      case 'version':
        return json(this.#desk.open(slug).version)
      case 'doubts':
        return this.#doubts(slug)
      case 'speakers':
        return this.#speakers(slug, query.get('q') ?? '')
    }
    return undefined
  }

  #act(slug: string, body: string): Answer {
    const { version, action } = decisionSchema.parse(JSON.parse(body))
    return html(renderWork(this.#desk.act(slug, version, action), this.#readings.known(slug)))
  }

  #undo(slug: string, body: string): Answer {
    const { version } = undoSchema.parse(JSON.parse(body))
    return html(renderWork(this.#desk.undo(slug, version), this.#readings.known(slug)))
  }

  /** Why each item is in doubt, once the article was read again. */
  async #doubts(slug: string): Promise<Answer> {
    const reading = await this.#readings.read(slug)
    const { record } = this.#desk.open(slug)
    const sources = { speakers: record.speakers, notes: notesOf(record.file.record), reading }
    return json(queueOf(record).map((stop) => ({ key: stop.key, doubts: doubtsOf(stop, sources) })))
  }

  #speakers(slug: string, typed: string): Answer {
    const { record } = this.#desk.open(slug)
    return json(
      completionsOf(typed, {
        speakers: record.speakers,
        named: speakersOf(record.file),
        names: this.#readings.known(slug)?.names ?? [],
      }),
    )
  }
}

function failed(error: unknown, { method }: Asked): Answer {
  const isPage = method === 'GET'
  const say = (words: readonly string[], status: number) =>
    isPage ? html(renderProblemPage(words), status) : json({ problem: words.join('\n') }, status)
  if (error instanceof Outdated || error instanceof ChangedMeanwhile) return say([error.message], 409)
  if (error instanceof Refusal) return say([error.message], 422)
  if (error instanceof ContentError)
    return say(error.problems.filter(({ severity }) => severity === 'error').map(formatProblem), 422)
  if (error instanceof z.ZodError || error instanceof SyntaxError)
    return json({ problem: 'that is no decision that can be made here; load the page anew' }, 400)
  throw error
}
