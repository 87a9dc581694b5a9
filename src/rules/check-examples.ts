/**
 * Checks the examples beside an obligation: that they speak of obligations, figures and columns
 * that exist. Whether they come out as they say is for who runs them.
 */
import type { Figure } from '../domain/figure.ts'
import type { FigureAnswer, MonthlyReturn, RowsAnswer } from '../domain/monthly-return.ts'
import { pointerTo } from '../json/pointer.ts'
import type { Definitions, Report } from './definitions.ts'
import { lookUp } from './definitions.ts'
import { columnOf } from './figure-columns.ts'
import type { ObligationExample, ObligationExamples } from './grammar.ts'

export function checkExamples(
  { obligation, examples }: ObligationExamples,
  report: Report,
  definitions: Definitions,
): void {
  lookUp(definitions, 'obligation', obligation, '/obligation', report)
  const names = examples.map(({ name }) => name)
  for (const [index, example] of examples.entries()) {
    const where = `/examples/${index}`
    if (names.indexOf(example.name) !== index) {
      report('duplicate-key', `${where}/name`, 'Two examples have this name; rename one.')
    }
    checkExample(example, where, report, definitions)
  }
}

function checkExample(
  { contract, returns, expect }: ObligationExample,
  where: string,
  report: Report,
  definitions: Definitions,
): void {
  if (expect.reason !== undefined && expect.outcome !== 'cannot-tell') {
    report(
      'not-allowed',
      `${where}/expect/reason`,
      'A reason goes with the outcome `cannot-tell` only; take it out.',
    )
  }
  for (const [index, { id }] of contract.obligations.entries()) {
    lookUp(definitions, 'obligation', id, `${where}/contract/obligations/${index}/id`, report)
  }
  for (const [index, sent] of returns.entries()) {
    const { contract: named, figures } = sent
    const place = `${where}/returns/${index}`
    const isSame = (other: MonthlyReturn) =>
      other.period === sent.period && other.version === sent.version
    if (returns.findIndex(isSame) !== index) {
      report(
        'duplicate-row',
        `${place}/period`,
        `Two returns are version ${sent.version} of ${sent.period}, and only one would be looked ` +
          'at; write the month or the version of each.',
      )
    }
    if (named !== contract.id) {
      report(
        'unknown-contract',
        `${place}/contract`,
        `The return names the contract \`${named}\`, but the example is of \`${contract.id}\`; ` +
          'write the same.',
      )
    }
    for (const [id, answer] of Object.entries(figures)) {
      const at = `${place}${pointerTo(['figures', id])}`
      const figure = lookUp(definitions, 'figure', id, at, report)
      if (figure !== undefined) checkAnswer(answer, figure, at, report)
    }
  }
}

const ANSWERS: Readonly<Record<Figure['kind'], string>> = {
  rows: 'rows',
  number: 'number',
  'yes-or-no': 'answer',
  document: 'document',
}

function checkAnswer(answer: FigureAnswer, figure: Figure, where: string, report: Report): void {
  if ('nothingToReport' in answer || 'notAvailable' in answer) return
  const needed = ANSWERS[figure.kind]
  if (!Object.hasOwn(answer, needed)) {
    report('wrong-type', where, `The figure \`${figure.id}\` is answered with \`${needed}\`.`)
  } else if (figure.kind === 'rows' && 'rows' in answer) checkCells(answer, figure, where, report)
}

function checkCells(
  { rows }: RowsAnswer,
  figure: Extract<Figure, { kind: 'rows' }>,
  where: string,
  report: Report,
): void {
  for (const [index, row] of rows.entries()) {
    const place = `${where}/rows/${index}`
    for (const name of Object.keys(row)) columnOf(figure, name, `${place}/${name}`, report)
    for (const { id, required } of figure.columns) {
      if (!required || Object.hasOwn(row, id)) continue
      report(
        'missing-field',
        `${place}/${id}`,
        `\`${id}\` is missing in row ${index + 1}; write it, or null where it is not known.`,
      )
    }
  }
}
