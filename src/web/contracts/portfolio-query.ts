/**
 * Reads what the portfolio is asked for from the query of its address, and writes it back into
 * links. What is on no list is refused, never guessed at.
 */
import { accepted, refused, type Checked, type Problem } from '../../domain/problem.ts'
import { OUTCOMES, type Outcome } from '../../domain/outcome.ts'
import { NEEDS, type Need } from '../../store/needs.ts'
import { SORTS, type Sort } from '../../store/portfolio.ts'
import { STANDINGS, type RegisterFilter, type Standing } from '../../store/register-search.ts'

export interface PortfolioQuery {
  readonly filter: RegisterFilter
  readonly sort: Sort
  readonly page: number
}

const TEXT_MAX = 100
const PAGE = /^[1-9]\d{0,9}$/
// Nothing that anybody searches for; a database may refuse it.
const CONTROL = /\p{Cc}/u
const STANDING_USUAL: Standing = 'running'
const SORT_USUAL: Sort = 'outcome'

export function portfolioQuery(query: ReadonlyMap<string, string>): Checked<PortfolioQuery> {
  const problems: Problem[] = []
  const text = (name: string): string => {
    const given = (query.get(name) ?? '').trim()
    if (given.length > TEXT_MAX) problems.push(tooLong(name))
    if (CONTROL.test(given)) problems.push(notText(name))
    return given
  }
  const choice = <Choice extends string>(name: string, choices: readonly Choice[]): Choice | '' => {
    const given = query.get(name) ?? ''
    const chosen = choices.find((each) => each === given)
    if (given !== '' && chosen === undefined) problems.push(notOnList(name, choices))
    return chosen ?? ''
  }
  const page = query.get('page') ?? '1'
  if (!PAGE.test(page)) problems.push(NO_PAGE)
  const asked: PortfolioQuery = {
    filter: {
      search: text('search'),
      kind: text('kind'),
      manager: text('manager'),
      contractor: text('contractor'),
      standing: choice<Standing>('standing', STANDINGS) || STANDING_USUAL,
      outcome: choice<Outcome>('outcome', OUTCOMES),
      need: choice<Need>('need', NEEDS),
    },
    sort: choice<Sort>('sort', SORTS) || SORT_USUAL,
    page: Number(page),
  }
  return problems.length > 0 ? refused(problems) : accepted(asked)
}

/** The portfolio asked for in this way; what is usual is left out. */
export function portfolioAddress(asked: {
  readonly filter?: Partial<RegisterFilter>
  readonly sort?: Sort
  readonly page?: number
}): string {
  const { standing = STANDING_USUAL, ...texts } = asked.filter ?? {}
  const { sort = SORT_USUAL, page = 1 } = asked
  const query = new URLSearchParams(Object.entries(texts).filter(([, text]) => text !== ''))
  if (standing !== STANDING_USUAL) query.set('standing', standing)
  if (sort !== SORT_USUAL) query.set('sort', sort)
  if (page > 1) query.set('page', String(page))
  return query.size === 0 ? '/' : `/?${query.toString()}`
}

function tooLong(name: string): Problem {
  const message = `“${name}” has at most ${TEXT_MAX} characters. Give a part of it.`
  return { code: 'too-large', where: `/${name}`, message }
}

function notText(name: string): Problem {
  const message = `“${name}” holds a character that cannot be seen. Leave it out.`
  return { code: 'not-text', where: `/${name}`, message }
}

function notOnList(name: string, choices: readonly string[]): Problem {
  const message = `“${name}” is one of ${choices.join(', ')}. Choose one of them.`
  return { code: 'not-allowed', where: `/${name}`, message }
}

const NO_PAGE: Problem = {
  code: 'out-of-range',
  where: '/page',
  message: 'Pages are counted 1, 2, 3. Begin at the first page of the list.',
}
