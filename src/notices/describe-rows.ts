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
  const claims = invoiceRows.some((row) => row.payment.interestPence !== undefined)
  return {
    payRows: rows.filter(isPay).map(payRow),
    invoiceRows: invoiceRows.map(invoiceRow),
    otherRows: rows.filter((row) => !isPay(row) && !isInvoice(row)).map(otherRow),
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
    dates: `${inWords(pay.from)} to ${inWords(pay.to)}`,
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
  return {
    file: row.file,
    row: String(row.line),
    invoice: row.reference,
    amount: moneyInWords(payment.amountPence),
    received: inWords(payment.receivedOn),
    lastDay: inWords(payment.lastDay),
    paid: payment.paidOn === undefined ? 'Not paid' : inWords(payment.paidOn),
    daysLate: countInWords(payment.daysLate),
    dayByStatute: countInWords(payment.dayByStatute),
    dayAsPublished: countInWords(payment.dayAsPublished),
    claim: claimInWords(payment),
  }
}

function otherRow(row: AnnexRow): Tables['otherRows'][number] {
  return {
    file: row.file,
    row: String(row.line),
    why: row.message ?? 'We cannot tell from this row.',
  }
}

function claimInWords({ interestPence, fixedSumPence }: InvoiceRow['payment']): string {
  if (interestPence === undefined) return 'Not worked out'
  const interest = `${moneyInWords(interestPence)} interest`
  return fixedSumPence === undefined
    ? interest
    : `${interest} and a fixed sum of ${moneyInWords(fixedSumPence)}`
}
