import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { key } from './key.ts'

/** The keys, and what each does. */
const KEYS = [
  ['j ↓', 'the next one'],
  ['k ↑', 'the one before'],
  ['a', 'accept it'],
  ['A', 'accept all of its statement'],
  ['s', 'it is somebody else’s'],
  ['S', 'all of its statement is'],
  ['t', 'mend the statement’s title'],
  ['w', 'withdraw it'],
  ['W', 'withdraw all of its statement'],
  ['x', 'split it off its statement'],
  ['g', 'merge its statement with another'],
  ['m', 'mark a missed quote: the words that are selected, or that you choose'],
  ['v', 'accept all that is surer than …'],
  ['u', 'undo'],
  ['b', 'back to the articles'],
  ['?', 'this list'],
] as const

const REASONS = [
  'It is no quote.',
  'Nobody said it.',
  'The words are wrong.',
  'It was said by somebody else.',
]

/** What asks for more before something is done; the page's script opens and reads them. */
export function dialogs(): ElementContent[] {
  return [
    dialog('attribute', 'Whose words are they?', [
      h('label', { htmlFor: 'speaker' }, 'Name'),
      h('input', {
        id: 'speaker',
        type: 'text',
        role: 'combobox',
        autoComplete: 'off',
        spellCheck: false,
        ariaExpanded: 'false',
        ariaControls: 'speakers',
        ariaAutoComplete: 'list',
        required: true,
      }),
      h('ul', { id: 'speakers', role: 'listbox', ariaLabel: 'Speakers' }),
      h('fieldset', { id: 'kind', hidden: true }, [
        h('legend', 'Nobody is called so yet. A new'),
        ...['person', 'organization', 'country', 'group'].map((kind) =>
          h('label', [
            h('input', { type: 'radio', name: 'kind', value: kind, checked: kind === 'person' }),
            ` ${kind}`,
          ]),
        ),
      ]),
      h('div', { id: 'note-field' }, [
        h('label', { htmlFor: 'note' }, 'What was wrong, for readers (may be left empty)'),
        h('input', { id: 'note', type: 'text', autoComplete: 'off' }),
      ]),
    ]),
    dialog('retitle', 'The statement’s title', [
      h('label', { htmlFor: 'title' }, 'It stands alone in readers’ lists: who said what, in one line'),
      h('input', { id: 'title', type: 'text', autoComplete: 'off', required: true }),
    ]),
    dialog('withdraw', 'Why is it withdrawn?', [
      h('label', { htmlFor: 'reason' }, 'Who got it already reads this'),
      h('input', { id: 'reason', type: 'text', list: 'reasons', autoComplete: 'off', required: true }),
      h(
        'datalist',
        { id: 'reasons' },
        REASONS.map((value) => h('option', { value })),
      ),
    ]),
    dialog('split', 'Which quotes make a statement of their own?', [h('fieldset', { id: 'parts' })]),
    dialog('merge', 'Which statement is it a part of?', [h('fieldset', { id: 'others' })]),
    dialog('mark', 'Which words were missed?', [
      h('label', { htmlFor: 'missed' }, 'The words as they stand in the article, or some of them'),
      h('input', { id: 'missed', type: 'text', autoComplete: 'off', spellCheck: false }),
      h('fieldset', { id: 'found' }, [h('legend', 'Found')]),
    ]),
    h('dialog', { id: 'help', ariaLabelledBy: 'help-heading' }, [
      h('form', { method: 'dialog' }, [
        h('h2', { id: 'help-heading' }, 'Keys'),
        h(
          'dl',
          { className: ['keys'] },
          KEYS.flatMap(([names, does]) => [
            h(
              'dt',
              names.split(' ').flatMap((name, at) => (at === 0 ? [h('kbd', name)] : [' ', h('kbd', name)])),
            ),
            h('dd', does),
          ]),
        ),
        h('p', [
          h('label', [
            h('input', { id: 'single-keys', type: 'checkbox', checked: true }),
            ' These keys are on. Off, arrows and buttons do it all: for who dictates, or types by accident.',
          ]),
        ]),
        h('p', { className: ['choices'] }, h('button', 'Close')),
      ]),
    ]),
  ]
}

function dialog(id: string, heading: string, content: readonly ElementContent[]): ElementContent {
  return h('dialog', { id, ariaLabelledBy: `${id}-heading` }, [
    h('form', { method: 'dialog', dataForm: id }, [
      h('h2', { id: `${id}-heading` }, heading),
      ...content,
      h('p', { className: ['problem'], role: 'alert' }),
      h('p', { className: ['choices'] }, [
        h('button', { type: 'submit', className: ['do'] }, ['Save ', key('Enter')]),
        h('button', { type: 'button', dataClose: true }, ['Leave it ', key('Esc')]),
      ]),
    ]),
  ])
}
