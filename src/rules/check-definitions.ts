/**
 * Checks the definitions of a folder of rules against each other. The list below is the whole of
 * what is checked once each file by itself is in order.
 */
import type { Problem } from '../domain/problem.ts'
import { checkBands } from './check-bands.ts'
import { checkCouncil } from './check-council.ts'
import { checkExamples } from './check-examples.ts'
import { checkFigure } from './check-figure.ts'
import { checkFramework } from './check-framework.ts'
import { checkMeasure } from './check-measure.ts'
import { checkObligation } from './check-obligation.ts'
import { checkParameter } from './check-parameter.ts'
import { checkProfile } from './check-profile.ts'
import { unusedDefinitions } from './check-unused.ts'
import type { Definitions, Located, Report } from './definitions.ts'
import { reporter } from './definitions.ts'

export function checkDefinitions(definitions: Definitions): readonly Problem[] {
  const problems: Problem[] = []
  const each = <T>(
    located: Iterable<Located<T>>,
    check: (value: T, report: Report, definitions: Definitions) => void,
  ): void => {
    for (const one of located) check(one.value, reporter(one, problems), definitions)
  }
  if (definitions.council !== undefined) each([definitions.council], checkCouncil)
  if (definitions.framework !== undefined) each([definitions.framework], checkFramework)
  each(definitions.parameter.values(), checkParameter)
  each(definitions.bands.values(), checkBands)
  each(definitions.figure.values(), checkFigure)
  each(definitions.measure.values(), checkMeasure)
  each(definitions.obligation.values(), checkObligation)
  each(definitions.profile.values(), checkProfile)
  each(definitions.examples, checkExamples)
  return [...problems, ...unusedDefinitions(definitions)]
}
