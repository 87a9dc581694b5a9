/**
 * The council's framework as a page, line by line: what checks each line, or why nothing does.
 */
import {
  countsOf,
  STANDINGS_IN_WORDS,
  type ClauseMap,
  type MappedLine,
  type MappedObligation,
} from '../catalogue/clause-map.ts'
import { catalogueAddress, checkAddress } from './addresses.ts'
import { webLink } from './web-link.ts'

export function frameworkPage(map: ClauseMap) {
  const { title, references, priorities, statements, inNoLine } = map
  return {
    title,
    hasFramework: title !== '',
    references: references.map((each) => ({ ...webLink(each), note: each.note ?? '' })),
    counts: countsOf(map),
    catalogueHref: catalogueAddress(),
    priorities: priorities.map((priority, index) => ({
      title: priority.title,
      anchor: `priority-${index + 1}`,
      outcomes: priority.outcomes.map((outcome) => ({
        title: outcome.title,
        lines: outcome.lines.map(lineOf),
      })),
    })),
    statements: statements.map(lineOf),
    inNoLine: inNoLine.map(({ basis, ...obligation }) => ({
      ...obligationOf(obligation),
      basis: webLink(basis),
    })),
  }
}

function lineOf({ obligations, standing, ...line }: MappedLine) {
  return {
    ...line,
    standing,
    status: STANDINGS_IN_WORDS[standing],
    obligations: obligations.map(obligationOf),
  }
}

function obligationOf({ id, title, isRestricted }: MappedObligation) {
  return { title, isRestricted, href: checkAddress(id) }
}
