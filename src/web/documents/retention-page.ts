/**
 * The retention table as a page: each kind of record, how long it is kept, and whether anything
 * erases it today. It adds nothing to the table.
 */
import { counted } from '../../domain/display.ts'
import { COUNTED_FROM, ERASED_BY, STANDINGS, type KeptRecord } from '../../domain/kept-record.ts'
import { RETENTION, YEARS_AFTER_CONTRACT } from '../../domain/retention.ts'

export function retentionPage(table: Readonly<Record<string, KeptRecord>> = RETENTION) {
  const records = Object.values(table)
  const { ordinary, deed, propertyMaintenance } = YEARS_AFTER_CONTRACT
  return {
    ordinary: counted(ordinary, 'year'),
    deed: counted(deed, 'year'),
    propertyMaintenance: counted(propertyMaintenance, 'year'),
    records: records.map(recordOf),
    notErased: records.filter(({ erasedBy }) => erasedBy === 'nobody').length,
    count: records.length,
  }
}

function recordOf({ title, holds, about, why, basis, erasure = '', ...record }: KeptRecord) {
  return {
    title,
    holds,
    about,
    why,
    basis,
    erasure,
    kept: keptInWords(record.kept),
    standing: STANDINGS[record.standing],
    erasedBy: ERASED_BY[record.erasedBy],
    isErased: record.erasedBy !== 'nobody',
  }
}

/** `6 years after the end of the contract` */
export function keptInWords({ from, ...time }: KeptRecord['kept']): string {
  const [[unit, amount] = ['days', 0]] = Object.entries(time)
  const start = COUNTED_FROM[from]
  return amount === 0
    ? `Not at all after ${start}`
    : `${counted(amount, unit.slice(0, -1))} after ${start}`
}
