import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { usualSpeakers, writeCorpus } from '../../bench/corpus/write-corpus.ts'
import { compile } from '../../src/compile/compile.ts'
import { loadContent } from '../../src/content/load-content.ts'
import { deriveFolder } from '../../src/record/derive-folder.ts'
import { renameSpeaker } from '../../src/record/speakers/change-speakers.ts'
import { hashesIn } from '../compile/compiled-folder.ts'
import { HARBOUR } from '../record/re-anchor/harbour.ts'
import { decideAll } from './decide-all.ts'
import { killed } from './killed.ts'

/** An act that is killed again and again. */
export interface Scene {
  readonly name: string
  /** Does the act in a process that is killed at a share, 0 to 1, of the time that it takes; whether it was. */
  readonly kill: (share: number) => Promise<boolean>
  /** Looks at what is left, and does the act again to its end; throws where something is half, lost or other. */
  readonly look: () => Promise<void> | void
  readonly remove: () => void
}

const sameFiles = (folder: string, wanted: ReadonlyMap<string, string> | undefined) =>
  JSON.stringify([...(hashesIn(folder) ?? [])]) === JSON.stringify([...(wanted ?? [])])

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'on-record-faults-'))
}

/** Compiling one of two contents over the other: what is served is wholly one of them. */
export async function compiling(): Promise<Scene> {
  const folder = newFolder()
  const [content, other, out] = ['content', 'other', 'dist'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeCorpus({ articles: 12, speakers: usualSpeakers(12), out: content })
  cpSync(content, other, { recursive: true })
  const site = readFileSync(join(other, 'site.yaml'), 'utf8')
  writeFileSync(join(other, 'site.yaml'), site.replace('title: The Corpus Courier', 'title: Another Courier'))
  const wanted = new Map<string, ReadonlyMap<string, string>>()
  for (const each of [other, content]) {
    await compile({ content: each, out })
    wanted.set(each, hashesIn(out)!)
  }
  let next = other
  const { took } = await killed(['compile', next, out], Number.POSITIVE_INFINITY)
  return {
    name: 'compile',
    kill: async (share) => {
      next = next === other ? content : other
      return (await killed(['compile', next, out], share * took)).isKilled
    },
    look: async () => {
      // Between two renames there is the last output under another name alone, which the next compile puts back.
      const left = existsSync(out) ? out : `${out}.last`
      if (![...wanted.values()].some((files) => sameFiles(left, files)))
        throw new Error(`${left} is neither of the two`)
      await compile({ content: next, out })
      if (!sameFiles(out, wanted.get(next))) throw new Error('the next compile makes another output')
      const beside = readdirSync(folder).filter((name) => name.startsWith('dist'))
      if (beside.join() !== 'dist') throw new Error(`${beside.join()} are left`)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const NOW = Date.UTC(2026, 2, 3)

/** A folder with content of eight articles that have no record, and with room for a copy of it. */
function withEightArticles() {
  const folder = newFolder()
  const [start, content] = ['start', 'content'].map((name) => join(folder, name)) as [string, string]
  writeCorpus({ articles: 1, speakers: 1, out: start })
  rmSync(join(start, 'articles'), { recursive: true })
  writeFileSync(join(start, 'speakers.yaml'), '')
  for (let day = 10; day < 18; day++) {
    const article = join(start, 'articles', `2026-02-${day}-bridge`)
    mkdirSync(article, { recursive: true })
    writeFileSync(
      join(article, 'article.md'),
      HARBOUR.replaceAll('Ada Novak', `Ada Novak${'abcdefghijklmnopqrst'[day - 10]}`),
    )
  }
  return { folder, start, content }
}

/** Deriving articles that have no record: each record is whole or not there, and the next derive makes the rest. */
export async function deriving(): Promise<Scene> {
  const { folder, start, content } = withEightArticles()
  cpSync(start, content, { recursive: true })
  const { took } = await killed(['derive', content, String(NOW)], Number.POSITIVE_INFINITY)
  const wanted = hashesIn(content)!
  return {
    name: 'derive',
    kill: async (share) => {
      rmSync(content, { recursive: true })
      cpSync(start, content, { recursive: true })
      return (await killed(['derive', content, String(NOW)], share * took)).isKilled
    },
    look: () => {
      loadContent({ directory: content })
      for (const [file, hash] of hashesIn(content)!) {
        if (file.endsWith('record.yaml') && wanted.get(file) !== hash)
          throw new Error(`${file} is half, or another`)
      }
      deriveFolder({ directory: content, now: NOW })
      if (!sameFiles(content, wanted)) throw new Error('the next derive does not make up for it')
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Renaming a speaker in many records: each file is as before or as after, and the same command once more does the rest. */
export async function renaming(): Promise<Scene> {
  const folder = newFolder()
  const content = join(folder, 'content')
  writeCorpus({ articles: 20, speakers: 3, out: content })
  const [first] = loadContent({ directory: content }).content.speakers
  const ids: [string, string] = [first!.id, 'somebody-else']
  const before = hashesIn(content)!
  const start = join(folder, 'start')
  cpSync(content, start, { recursive: true })
  const { took } = await killed(['speakers', content, ...ids], Number.POSITIVE_INFINITY)
  const after = hashesIn(content)!
  return {
    name: 'speakers',
    kill: async (share) => {
      rmSync(content, { recursive: true })
      cpSync(start, content, { recursive: true })
      return (await killed(['speakers', content, ...ids], share * took)).isKilled
    },
    look: () => {
      for (const [file, hash] of hashesIn(content)!) {
        const isBeside = file.endsWith('.next') || file.includes('.lock')
        if (!isBeside && ![before.get(file), after.get(file)].includes(hash))
          throw new Error(`${file} is half`)
      }
      if (!sameFiles(content, after)) renameSpeaker(content, ids[0], { id: ids[1] })
      if (!sameFiles(content, after)) throw new Error('the same command once more does not make up for it')
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Reviewing article after article: each record is as before or as after, and whoever it names stands in speakers.yaml. */
export async function reviewing(): Promise<Scene> {
  const { folder, start, content } = withEightArticles()
  deriveFolder({ directory: start, now: NOW })
  const before = hashesIn(start)!
  cpSync(start, content, { recursive: true })
  const { took } = await killed(['review', content], Number.POSITIVE_INFINITY)
  const after = hashesIn(content)!
  const speakers = readFileSync(join(content, 'speakers.yaml'), 'utf8')
  return {
    name: 'review',
    kill: async (share) => {
      rmSync(content, { recursive: true })
      cpSync(start, content, { recursive: true })
      return (await killed(['review', content], share * took)).isKilled
    },
    look: () => {
      loadContent({ directory: content })
      for (const [file, hash] of hashesIn(content)!) {
        if (file === 'speakers.yaml') {
          if (!speakers.startsWith(readFileSync(join(content, file), 'utf8')))
            throw new Error(`${file} is half`)
        } else if (
          !file.endsWith('.next') &&
          !file.includes('.lock') &&
          ![before.get(file), after.get(file)].includes(hash)
        )
          throw new Error(`${file} is half, or another`)
      }
      decideAll(content)
      if (!sameFiles(content, after)) throw new Error('the next review does not make up for it')
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
