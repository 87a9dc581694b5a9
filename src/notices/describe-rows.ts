/**
 * The rows to be put right, as lines of tables. A row of pay is named by its file and row alone:
 * the worker's reference never leaves the annex.
 */
import type { AnnexRow } from '../assessment/types.ts'
import { inWords } from '../domain/calendar.ts'
import {
  countInWords,
  hourlyDifferenceInWords,
  hourlyRateInWords,
  hoursInWords,
  moneyInWords,
} from '../domain/display.ts'
import type { FindingModel } from './notice-shape.ts'

type Tables = Pick<FindingModel, 'payRows' | 'invoiceRows' | 'otherRows' | 'interestRight'>

export function describeRows(rows: readonly AnnexRow[]): Tables {
  const invoiceRows = rows.filter(isInvoice)
  const claims = invoiceRows.some(
    ({ payment }) => payment.fixedSumPence !== undefined || payment.interestPence !== undefined,
  )
  return {
    payRows: rows.filter(isPay).map(payRow),
    invoiceRows: invoiceRows.map(invoiceRow),
    otherRows: otherRows(rows.filter((row) => !isPay(row) && !isInvoice(row))),
    interestRight: claims
      ? "The supplier may claim the interest and the fixed sum shown. This is the supplier's " +
        'right; the council does not demand it.'
      : '',
  }
}

type PayRow = AnnexRow & { readonly pay: NonNullable<AnnexRow['pay']> }
type InvoiceRow = AnnexRow & { readonly payment: NonNullable<AnnexRow['payment']> }

function isPay(row: AnnexRow): row is PayRow {
  return row.problem === 'below-floor' && row.pay !== undefined
}

function isInvoice(row: AnnexRow): row is InvoiceRow {
  return (row.problem === 'paid-late' || row.problem === 'not-paid') && row.payment !== undefined
}

function payRow(row: PayRow): Tables['payRows'][number] {
  const { pay } = row
  return {
    file: row.file,
    row: String(row.line),
    dates: pay.from === pay.to ? inWords(pay.from) : `${inWords(pay.from)} to ${inWords(pay.to)}`,
    paid: hourlyRateInWords(pay.ratePence),
    due: moneyInWords(pay.floorPence),
    short: hourlyDifferenceInWords(pay.floorPence, pay.ratePence),
    hours: hoursInWords(pay.minutes),
    owed: moneyInWords(pay.owedPence),
    newRate: moneyInWords(pay.newRatePence),
    newRateBecause: pay.newRateBecause ?? '',
  }
}

function invoiceRow(row: InvoiceRow): Tables['invoiceRows'][number] {
  const { payment } = row
  const isPaid = payment.paidOn !== undefined
  return {
    file: row.file,
    row: String(row.line),
    invoice: row.reference,
    amount: moneyInWords(payment.amountPence),
    received: inWords(payment.receivedOn),
    lastDay: inWords(payment.lastDay),
    paid:
      payment.paidOn === undefined
        ? `not paid by ${inWords(payment.countedTo)}`
        : `paid on ${inWords(payment.paidOn)}`,
    daysLate: `${countInWords(payment.daysLate)}${isPaid ? '' : ' on that day'}`,
    dayByStatute: countInWords(payment.dayByStatute),
    dayAsPublished: countInWords(payment.dayAsPublished),
    claim: claimInWords(payment),
  }
}

/** Rows of one file that cannot be judged for one reason are one line: `rows 1 to 8 and 12`. */
function otherRows(rows: readonly AnnexRow[]): Tables['otherRows'] {
  const groups = Map.groupBy(rows, (row) => `${row.file}\n${row.message ?? ''}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const why = first.message ?? ''
    const row = linesInWords(group.map(({ line }) => line))
    return [{ file: first.file, row, why: why === '' ? 'We cannot tell from this row.' : why }]
  })
}

function linesInWords(lines: readonly number[]): string {
  const spans: [first: number, last: number][] = []
  for (const line of [...new Set(lines)].toSorted((a, b) => a - b)) {
    const span = spans.at(-1)
    if (span !== undefined && span[1] === line - 1) span[1] = line
    else spans.push([line, line])
  }
  const words = spans.map(([first, last]) => (first === last ? `${first}` : `${first} to ${last}`))
  return `${lines.length === 1 ? 'row' : 'rows'} ${words.join(', ')}`
}

function claimInWords(payment: InvoiceRow['payment']): string {
  const { interestPence, interestNotKnown, fixedSumPence } = payment
  // Interest runs on until the invoice is paid.
  const soFar = payment.paidOn === undefined ? ' so far' : ''
  const interest =
    interestPence === undefined ? '' : `${moneyInWords(interestPence)} interest${soFar}`
  const fixedSum =
    fixedSumPence === undefined ? '' : `a fixed sum of ${moneyInWords(fixedSumPence)}`
  const claim = [interest, fixedSum].filter((words) => words !== '').join(' and ')
  const missing =
    interestNotKnown === undefined
      ? ''
      : `Interest not worked out: ${interestNotKnown.replace(/\.$/, '')}`
  return [claim, missing].filter((words) => words !== '').join('. ') || 'Not worked out'
}
