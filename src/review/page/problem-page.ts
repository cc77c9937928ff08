import { h } from 'hastscript'
import { renderReviewPage } from './layout.ts'

/** A page that says why there is nothing to review: what is wrong, where, and what to do. */
export function renderProblemPage(problems: readonly string[]): string {
  return renderReviewPage(
    { title: 'Something is wrong', root: '../../', told: { dataPage: 'problem' } },
    h('header', { className: ['bar'] }, [
      h('p', { className: ['where'] }, h('a', { href: '../../' }, 'Articles')),
      h('h1', 'This cannot be reviewed yet'),
    ]),
    h('main', { className: ['list'] }, [
      h(
        'ul',
        { className: ['problems'] },
        problems.map((problem) => h('li', problem)),
      ),
      h('p', 'Correct it, and load this page again.'),
    ]),
  )
}
