/**
 * What a return answered, for whoever may not see single people or invoices: rows are left out,
 * and how many there were stands in their place.
 */
import type { FigureAnswer, MonthlyReturn, RowsAnswer } from './monthly-return.ts'

export function answersWithoutRows({ figures }: Pick<MonthlyReturn, 'figures'>): {
  readonly kept: Readonly<Record<string, Exclude<FigureAnswer, RowsAnswer>>>
  readonly withheld: readonly { readonly figure: string; readonly rows: number }[]
} {
  const kept: Record<string, Exclude<FigureAnswer, RowsAnswer>> = {}
  const withheld: { readonly figure: string; readonly rows: number }[] = []
  for (const [figure, answer] of Object.entries(figures)) {
    if ('rows' in answer) withheld.push({ figure, rows: answer.rows.length })
    else kept[figure] = answer
  }
  return { kept, withheld }
}
