import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Makes a site for Hugo of the articles of a content folder: a page for each, a list, and one RSS of the newest 50. */
export function writeHugoSite(content: string, folder: string): void {
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text)
  for (const part of ['content/articles', 'layouts/_default'])
    mkdirSync(join(folder, part), { recursive: true })
  write(
    'hugo.yaml',
    `baseURL: https://corpus.example/
title: The Corpus Courier
disableKinds: [taxonomy, term, sitemap, robotsTXT, section, '404']
outputs: { home: [html, rss] }
services: { rss: { limit: 50 } }
`,
  )
  write(
    'layouts/_default/baseof.html',
    '<!doctype html><title>{{ .Title }}</title>{{ block "main" . }}{{ end }}\n',
  )
  write('layouts/_default/single.html', '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}\n')
  write(
    'layouts/index.html',
    '{{ define "main" }}{{ range first 200 site.RegularPages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}\n',
  )
  for (const slug of readdirSync(join(content, 'articles'))) write(hugoFile(slug), hugoPage(content, slug))
}

/** Takes an article over as it is now. */
export function updateHugoPage(content: string, folder: string, slug: string): void {
  writeFileSync(join(folder, hugoFile(slug)), hugoPage(content, slug))
}

const hugoFile = (slug: string) => `content/articles/${slug}.md`

function hugoPage(content: string, slug: string): string {
  const text = readFileSync(join(content, 'articles', slug, 'article.md'), 'utf8')
  const title = /^title: (.*)$/m.exec(text)?.[1]
  const date = /^published: (.*)$/m.exec(text)?.[1]
  return `---\ntitle: ${title}\ndate: ${date}\n---\n${text.slice(text.indexOf('\n---\n') + 5)}`
}
