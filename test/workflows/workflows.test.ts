import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from '../docs/pages.ts'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, unknown>>
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<
    Record<
      string,
      { readonly 'timeout-minutes'?: number; readonly permissions?: object; readonly steps: readonly Step[] }
    >
  >
}

/** The project's own, and those that a new site gets, whose content is a repository of its own. */
const FOLDERS = ['.github/workflows', 'src/content/workflows']
const scripts = Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts)
const operator = readFileSync(join(ROOT, 'docs/operator.md'), 'utf8')
const files = FOLDERS.flatMap((folder) => readdirSync(join(ROOT, folder)).map((file) => `${folder}/${file}`))
const workflows = files.map((file) => {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const workflow = parse(text) as Workflow
  const jobs = Object.values(workflow.jobs)
  return { file, text, workflow, jobs, steps: jobs.flatMap(({ steps }) => steps) }
})

/** What GitHub's own reader says is wrong with a workflow. */
function errorsIn(name: string, content: string): string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  return context.errors.getErrors().map(({ message }) => message)
}

test('GitHub’s own reader sees what is wrong with a workflow', () => {
  expect(errorsIn('x.yml', 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    setps: []\n')).not.toEqual(
    [],
  )
})

describe.each(workflows)('$file', ({ file, text, workflow, jobs, steps }) => {
  test('is right by GitHub’s own schema', () => expect(errorsIn(file, text)).toEqual([]))

  test('may read by itself and nothing else, and ends some day', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0)
  })

  test('uses actions by the hash of a commit, and leaves no token behind', () => {
    const uses = text.match(/uses: .*/g) ?? []
    expect(uses.length).toBe(steps.filter((step) => step.uses !== undefined).length)
    for (const use of uses) expect(use).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    for (const step of steps)
      if (step.uses?.startsWith('actions/checkout@')) expect(step.with?.['persist-credentials']).toBe(false)
  })

  test('runs commands that there are, in scripts that a shell can read', () => {
    for (const { run } of steps) {
      if (run === undefined) continue
      expect(spawnSync('bash', ['-n'], { input: run, encoding: 'utf8' }).stderr).toBe('')
      for (const [, name] of run.matchAll(/npm (?:--prefix \S+ )?(?:run )?(?:--silent )?(?!ci\b)([a-z]+)/g))
        expect(scripts).toContain(name)
      for (const [path] of run.matchAll(/\bcontent\/\w+/g))
        expect(existsSync(join(ROOT, path)) || path === 'content/published', path).toBe(true)
    }
  })

  test('puts nobody’s words into a script', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{')
  })

  test('names what docs/operator.md tells to set', () => {
    const named = [...text.matchAll(/(?:secrets|vars)\.(\w+)/g)].map(([, name]) => name)
    expect(named.filter((name) => !operator.includes(`\`${name}\``))).toEqual([])
  })
})

test('what runs for pull requests has no secrets, and may write nothing', () => {
  const forOthers = workflows.filter(({ workflow }) => 'pull_request' in workflow.on)
  expect(forOthers.length).toBeGreaterThan(0)
  for (const { text, jobs } of forOthers) {
    expect(text).not.toMatch(/secrets\.|github\.token|: write|pull_request_target/)
    expect(jobs.map(({ permissions }) => permissions)).toEqual(jobs.map(() => undefined))
  }
})

test('what has secrets runs for main alone', () => {
  for (const { text, workflow } of workflows) {
    if (!/secrets\./.test(text)) continue
    expect(workflow.on).toEqual({ push: { branches: ['main'] }, workflow_dispatch: null })
  }
})
