import { expect, test } from 'vitest'
import { readCorenlp } from '../../../train/corpora/read-corenlp.ts'

const token = (id: number, start: number, word: string, lemma: string, tag: string, entity: string) =>
  `<token id="${id}"><word>${word}</word><lemma>${lemma}</lemma>
  <CharacterOffsetBegin>${start}</CharacterOffsetBegin><CharacterOffsetEnd>${start + 3}</CharacterOffsetEnd>
  <POS>${tag}</POS><NER>${entity}</NER><Speaker>PER0</Speaker></token>`
const link = (type: string, governor: number, dependent: number) =>
  `<dep type="${type}"><governor idx="${governor}">x</governor><dependent idx="${dependent}">y</dependent></dep>`
const xml = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet href="CoreNLP-to-HTML.xsl" type="text/xsl"?>
<root><document><sentences><sentence id="1">
<tokens>${token(1, 0, 'Ann', 'Ann', 'NNP', 'PERSON')}${token(2, 4, 'ran', 'run', 'VBD', 'O')}
${token(3, 8, 'R&amp;D', 'r&amp;d', 'NN', 'O')}</tokens>
<parse>(ROOT)</parse>
<dependencies type="basic-dependencies">${link('root', 0, 2)}${link('nsubj', 2, 1)}${link('dobj', 2, 3)}</dependencies>
<dependencies type="enhanced-dependencies">${link('wrong', 3, 1)}</dependencies>
</sentence></sentences>
<coreference><coreference><mention><sentence>1</sentence></mention></coreference></coreference>
</document></root>`

test('tokens have their offsets, lemmas, tags, entities and governors in the tree, whatever else is there', () => {
  expect(readCorenlp(xml)).toEqual([
    [
      [0, 3, 'Ann', 'NNP', 'PERSON', 1, 'nsubj'],
      [4, 7, 'run', 'VBD', 'O', -1, 'root'],
      [8, 11, 'r&d', 'NN', 'O', 1, 'dobj'],
    ],
  ])
})

test('what is no XML is an error', () => {
  expect(() => readCorenlp('<root><document>')).toThrow()
})
