import jsonld from 'jsonld'
import { parseHTML } from 'linkedom'

/** As schema.org's own context has it, as far as our words go: what is an address is one. */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  url: { '@type': '@id' },
  sameAs: { '@type': '@id' },
  isBasedOn: { '@type': '@id' },
}

/** A node as a reader that we did not write makes it: the values of each property. */
export interface ReadNode {
  readonly id: string
  readonly types: readonly string[]
  readonly values: (property: string) => string[]
}

/** Reads the linked data of a page's only data block with jsonld, and gives its nodes by id. */
export async function readLinkedData(page: string): Promise<Map<string, ReadNode>> {
  const { document } = parseHTML(page)
  const scripts = [...document.querySelectorAll('script')]
  if (scripts.length !== 1 || scripts[0]?.getAttribute('type') !== 'application/ld+json') {
    throw new Error(`the page has ${scripts.length} scripts`)
  }
  return readNodes(scripts[0].textContent ?? '', { 'https://schema.org': CONTEXT })
}

/**
 * Reads JSON-LD with jsonld, and gives its nodes by id.
 *
 * @param contexts what stands at the addresses that it takes its words from
 */
export async function readNodes(
  text: string,
  contexts: Readonly<Record<string, object>>,
): Promise<Map<string, ReadNode>> {
  const documentLoader = async (url: string) => {
    const context = contexts[url]
    if (!context) throw new Error(`asks for ${url}`)
    return { contextUrl: undefined, documentUrl: url, document: { '@context': context } }
  }
  const flat = (await jsonld.flatten(JSON.parse(text), undefined, {
    documentLoader,
  } as never)) as unknown as Flat[]
  return new Map(
    flat.map((node) => [
      node['@id'],
      {
        id: node['@id'],
        types: (node['@type'] ?? []).map(nameOf),
        values: (property) =>
          Object.entries(node)
            .filter(([key]) => nameOf(key) === property)
            .flatMap(([, values]) =>
              (values as Value[]).map((value) => value['@value'] ?? value['@id'] ?? ''),
            ),
      },
    ]),
  )
}

type Value = { readonly '@value'?: string; readonly '@id'?: string }
type Flat = { readonly '@id': string; readonly '@type'?: string[] } & Record<string, unknown>

function nameOf(address: string): string {
  return address.replace(/^.*[/#]/, '')
}
