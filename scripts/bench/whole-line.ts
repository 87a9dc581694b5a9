/**
 * Returns checked a second for the whole line and each of its stages, beside a
 * plain json-rules-engine script and JSON.parse of the same input, all in one run.
 */
import { availableParallelism, cpus } from 'node:os'
import { assess } from '#app/assessment/assess.ts'
import { prepareRules } from '#app/assessment/prepare.ts'
import { checkContract } from '#app/checks/check-return.ts'
import { returnReader } from '#app/intake/read-return.ts'
import { draftNotices } from '#app/notices/draft-notices.ts'
import { loadRuleSet } from '#app/rules/load-folder.ts'
import { fortyObligations } from './forty-obligations.ts'
import { benchContract, madeReturn, PERIOD } from './made-returns.ts'
import {
  engineByName,
  engineByPath,
  engineForThreeAnswers,
  plainFacts,
  plainLine,
} from './plain-script.ts'
import { sideBySide, type Contestant, type Result } from './side-by-side.ts'

const RETURNS = 100
const DRAFTED_ON = '2026-11-23'

const loaded = await loadRuleSet('rules')
if (!loaded.ok) throw new Error(`the rules are refused: ${loaded.problems[0]?.message}`)
const ruleSet = fortyObligations(loaded.value)
const rules = prepareRules(ruleSet)
const contract = benchContract(ruleSet)
const readReturn = returnReader(ruleSet.figures)

const returns = Array.from({ length: RETURNS }, (_, seed) => madeReturn(seed))
const texts = returns.map((sent) => JSON.stringify(sent))
const assessments = await Promise.all(
  returns.map((sent) => assess({ contract, period: PERIOD, returns: [sent], rules })),
)
const byPath = engineByPath(contract)
const byName = engineByName(contract)
const facts = returns.map((sent) => plainFacts(sent, contract))

const text = (index: number) => texts[index] as string
const sent = (index: number) => returns[index] as (typeof returns)[number]
const assessment = (index: number) => assessments[index] as (typeof assessments)[number]

async function wholeLine(index: number) {
  const read = readReturn(text(index))
  if (!read.ok) throw new Error(`a made return is refused: ${read.problems[0]?.message}`)
  const month = { contract, period: PERIOD, returns: [read.value], rules, draftedOn: DRAFTED_ON }
  return checkContract(month)
}

const contestants: readonly Contestant[] = [
  { name: 'JSON.parse alone', run: (index) => JSON.parse(text(index)) },
  { name: 'stage: read and validate', run: (index) => readReturn(text(index)) },
  {
    name: 'stage: facts to decision, 40 obligations',
    run: (index) => assess({ contract, period: PERIOD, returns: [structuredClone(sent(index))], rules }),
  },
  {
    name: 'stage: notices',
    run: (index) =>
      draftNotices({
        assessment: assessment(index),
        contract,
        ruleSet,
        monthlyReturn: sent(index),
        draftedOn: DRAFTED_ON,
      }),
  },
  { name: 'WHOLE LINE', run: wholeLine },
  { name: 'plain: engine alone, facts by name', run: (index) => byName.run({ ...facts[index] }) },
  {
    name: 'plain: engine alone, facts by path',
    run: (index) => byPath.run({ return: { measures: facts[index] } }),
  },
  { name: 'PLAIN SCRIPT, facts by name', run: (i) => plainLine(text(i), contract, byName, false) },
  { name: 'PLAIN SCRIPT, facts by path', run: (i) => plainLine(text(i), contract, byPath, true) },
  {
    name: 'PLAIN SCRIPT, three answers, an Engine a return',
    run: (i) => plainLine(text(i), contract, engineForThreeAnswers(contract), true),
  },
]

const results = await sideBySide(contestants, RETURNS)
print(results)

function print(all: readonly Result[]): void {
  const time = (name: string) =>
    all.find((result) => result.name === name)?.microseconds ?? Number.NaN
  const bytes = Math.round(texts.reduce((sum, each) => sum + each.length, 0) / RETURNS / 100) / 10
  console.log(`${RETURNS} made returns of ${bytes} kB, ${ruleSet.obligations.size} obligations,`)
  console.log(`Node ${process.version}, ${availableParallelism()} x ${cpus()[0]?.model}\n`)
  const headings = ['µs a return', 'a second', 'x JSON.parse'].map((text) => text.padStart(14))
  console.log(`${'what'.padEnd(50)}${headings.join('')}`)
  for (const { name, microseconds } of all) {
    const parsed = microseconds / time('JSON.parse alone')
    console.log(
      name.padEnd(50) +
        microseconds.toFixed(1).padStart(14) +
        Math.round(1_000_000 / microseconds).toLocaleString('en-GB').padStart(14) +
        parsed.toFixed(1).padStart(14),
    )
  }
  const whole = time('WHOLE LINE')
  console.log('\nReturns a second of the whole line, as a multiple of')
  for (const { name } of all.filter((result) => result.name.startsWith('PLAIN'))) {
    console.log(`  ${name.padEnd(50)}${(time(name) / whole).toFixed(2)}`)
  }
}
