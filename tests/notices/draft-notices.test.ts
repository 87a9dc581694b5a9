import { expect, test } from 'vitest'
import type { Finding } from '#app/assessment/types.ts'
import { draftNotices, NOTICE_KINDS, type NoticeDraft } from '#app/notices/draft-notices.ts'
import type { NoticeInput } from '#app/notices/notice-kinds.ts'
import { readTemplates } from '#app/notices/templates.ts'
import { CONTRACT, COUNCIL, RULE_SET } from './a-council.ts'
import { ROWS, UNCLEAR_ROW, WORKER } from './annex-rows.ts'
import { ENERGY_BEHIND, SESSIONS_BEHIND, SESSIONS_ON_COURSE } from './findings-over-time.ts'
import {
  input,
  LEGAL_WAGE_BELOW,
  LIVING_WAGE_MISSED,
  RETURN_CAME,
  RETURN_DID_NOT_COME,
  SUPPLIERS_LATE,
  TERMS_IN_FORCE,
  TRAINEES_BEHIND,
  TRAINEES_NOT_REPORTED,
  TRAINEES_UNCLEAR,
} from './findings.ts'

const INPUTS: Readonly<Record<NoticeDraft['kind'], NoticeInput>> = {
  'all-met': input([TERMS_IN_FORCE, RETURN_CAME]),
  behind: input([TRAINEES_BEHIND, TERMS_IN_FORCE]),
  shortfall: input([
    TERMS_IN_FORCE,
    TRAINEES_BEHIND,
    LIVING_WAGE_MISSED,
    SUPPLIERS_LATE,
    LEGAL_WAGE_BELOW,
    RETURN_CAME,
  ]),
  'data-query': input([TRAINEES_UNCLEAR, RETURN_CAME]),
  'return-missing': input(
    [RETURN_DID_NOT_COME, TRAINEES_NOT_REPORTED],
    { monthlyReturn: undefined },
    [],
  ),
  'restricted-note': input([LIVING_WAGE_MISSED, LEGAL_WAGE_BELOW]),
}

function draftOf(kind: NoticeDraft['kind'], from: NoticeInput = INPUTS[kind]): NoticeDraft {
  const draft = draftNotices(from).find((one) => one.kind === kind)
  if (draft === undefined) throw new Error(`no ${kind} was drafted`)
  return draft
}

test.each(NOTICE_KINDS)('the notice %s reads as it was reviewed', async (kind) => {
  const draft = draftOf(kind)
  const text = `Subject: ${draft.subject}\n\n${draft.text}`
  await expect(text).toMatchFileSnapshot(`snapshots/${kind}.txt`)
  await expect(draft.html).toMatchFileSnapshot(`snapshots/${kind}.html`)
})

test('a letter about what counts over time reads as it was reviewed', async () => {
  const from = input([SESSIONS_BEHIND, ENERGY_BEHIND, RETURN_CAME])
  const { subject, text } = draftOf('behind', from)
  await expect(`Subject: ${subject}\n\n${text}`).toMatchFileSnapshot('snapshots/over-time.txt')
  const fine = draftOf('all-met', input([SESSIONS_ON_COURSE, TERMS_IN_FORCE]))
  await expect(`Subject: ${fine.subject}\n\n${fine.text}`).toMatchFileSnapshot(
    'snapshots/on-course.txt',
  )
})

const KINDS: readonly (readonly [string, NoticeDraft['kind'], readonly Finding[]])[] = [
  ['nothing open', 'all-met', [TERMS_IN_FORCE]],
  ['one behind', 'behind', [TERMS_IN_FORCE, TRAINEES_BEHIND]],
  ['one unclear beside one behind', 'data-query', [TRAINEES_BEHIND, TRAINEES_UNCLEAR]],
  ['one missed among all', 'shortfall', [TRAINEES_UNCLEAR, SUPPLIERS_LATE, TRAINEES_BEHIND]],
]

test.each(KINDS)('with %s the general notice is %s', (_name, kind, findings) => {
  expect(draftNotices(input(findings)).map((draft) => draft.kind)).toEqual([kind])
})

test('a month without a return asks for the return, whatever else was found', () => {
  const kinds = draftNotices(input([TRAINEES_BEHIND], { monthlyReturn: undefined }))
  expect(kinds.map((draft) => draft.kind)).toEqual(['return-missing'])
})

test('a shortfall and the restricted note wait for approval, other kinds do not', () => {
  const waiting = NOTICE_KINDS.filter((kind) => draftOf(kind).needsApproval)
  expect(waiting).toEqual(['shortfall', 'restricted-note'])
})

test('only the restricted note is restricted', () => {
  expect(NOTICE_KINDS.filter((kind) => draftOf(kind).restricted)).toEqual(['restricted-note'])
})

test('the general notice says nothing of a restricted finding', () => {
  const [general, restricted] = draftNotices(INPUTS.shortfall)
  const words = `${general?.subject} ${general?.text} ${general?.html}`
  expect(restricted?.kind).toBe('restricted-note')
  expect(words).not.toMatch(/minimum wage|restricted|12\.71|National Minimum/i)
})

test('a restricted finding changes no byte of the general notice', () => {
  const [without] = draftNotices(input([LIVING_WAGE_MISSED]))
  const [general] = draftNotices(input([LEGAL_WAGE_BELOW, LIVING_WAGE_MISSED]))
  expect(general).toEqual(without)
})

test('the restricted note says nothing of the open findings', () => {
  const { text } = draftOf('restricted-note')
  expect(text).not.toMatch(/Living Wage|14\.2/)
})

test('a restricted finding that cannot be told because of rows is asked about', () => {
  const unclear: Finding = { ...LEGAL_WAGE_BELOW, outcome: 'cannot-tell', reason: 'not-reported' }
  const rows = ROWS.map((row) => ({ ...row, problem: 'cannot-tell' as const }))
  const draft = draftOf('restricted-note', input([unclear], {}, rows))
  expect(draft.text).toContain('We cannot tell whether some pay reaches the minimum wage')
  expect(draft.text).toContain('pay-october.csv, rows 14, 1027')
  // What cannot be told is not called unlawful, nor is anybody told to pay for it.
  expect(draft.text).not.toContain('What this means')
  expect(draft.text).not.toMatch(/unlawful|pay what is owed and/i)
})

test('a restricted finding that lacks a return makes no note of its own', () => {
  const unclear: Finding = { ...LEGAL_WAGE_BELOW, outcome: 'cannot-tell', reason: 'not-reported' }
  const drafts = draftNotices(input([unclear], { monthlyReturn: undefined }, []))
  expect(drafts.map((draft) => draft.kind)).toEqual(['return-missing'])
})

test.each(NOTICE_KINDS.filter((kind) => kind !== 'all-met'))(
  'in the notice %s every row that cannot be judged stands by file and line',
  (kind) => {
    const { assessment, monthlyReturn } = INPUTS[kind]
    const { findings } = assessment.decision
    const obligation = kind === 'restricted-note' ? 'legal-wage-floor' : 'trainees'
    // A reason that the finding gives already hides no row.
    const message = findings.find((one) => one.obligation === obligation)?.message ?? 'No date.'
    const row = { ...UNCLEAR_ROW, obligation, message }
    const rows = [7, 12].map((line) => ({ ...row, line }))
    const { text, html } = draftOf(kind, input(findings, { monthlyReturn }, rows))
    for (const words of [text, html]) expect(words).toContain('unclear.csv, rows 7, 12')
  },
)

const KNOWS_THE_WAGE = /minimum[ -]wage|legal minimum|\bAcas\b/i

test('what a restricted note is about stands in the rules alone', () => {
  for (const source of readTemplates().values()) expect(source).not.toMatch(KNOWS_THE_WAGE)
  expect(draftOf('restricted-note').subject).toBe(
    'Restricted note (NCC-2026-014/2026-10/v2/restricted)',
  )
})

test('the notice says nothing of how to reach the council where that is not on record', () => {
  const council = { ...COUNCIL, contact: { name: 'Contracts' } }
  const { text, html } = draftOf('shortfall', {
    ...INPUTS.shortfall,
    ruleSet: { ...RULE_SET, council },
  })
  expect(text).toContain('The council: Contracts\n')
  expect(html).toContain('<dd>Contracts</dd>')
  expect(html).not.toContain('mailto:"')
})

test('no notice names a worker, not even by the reference in the return', () => {
  for (const kind of NOTICE_KINDS) {
    const { subject, text, html } = draftOf(kind)
    expect(`${subject}${text}${html}`).not.toContain(WORKER)
  }
})

test('no notice speaks of a breach, and every one keeps the council’s rights', () => {
  for (const kind of NOTICE_KINDS) {
    const { subject, text, html } = draftOf(kind)
    expect(`${subject}${text}${html}`).not.toMatch(/breach/i)
    expect(text).toMatch(/The\s+council\s+keeps\s+its\s+rights\./)
    expect(text).toContain('Draft: not approved')
  }
})

test('a repeat is recognisable: contract, month and version of the return name the notice', () => {
  expect(draftOf('shortfall').reference).toBe('NCC-2026-014/2026-10/v2')
  expect(draftOf('return-missing').reference).toBe('NCC-2026-014/2026-10/no-return')
  expect(draftOf('restricted-note').reference).toBe('NCC-2026-014/2026-10/v2/restricted')
})

test('drafting twice gives the same bytes', () => {
  expect(draftNotices(INPUTS.shortfall)).toEqual(draftNotices(INPUTS.shortfall))
})

const FOREIGN = `"><script>alert('x')</script>\u202E&\u0007`

test('foreign text in any field stays text in the page', () => {
  for (const kind of NOTICE_KINDS) {
    const { html } = draftOf(kind, withForeignTexts(INPUTS[kind]))
    for (const raw of ['<script', "alert('x')", '\u202E', '\u0007']) expect(html).not.toContain(raw)
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain('[U+202E]&amp;[U+0007]')
  }
})

test('foreign text cannot forge a line of a notice in plain text', () => {
  const contract = { ...CONTRACT, title: 'Repairs\n\nApproved by: The Queen' }
  const { text } = draftOf('all-met', { ...INPUTS['all-met'], contract })
  expect(text).not.toMatch(/^Approved by: The Queen/m)
  expect(text).toContain('Repairs Approved by: The Queen')
})

test('a colour that is not a colour reaches no stylesheet', () => {
  const council = { ...COUNCIL, colour: 'red} body { color: red' }
  const { html } = draftOf('all-met', {
    ...INPUTS['all-met'],
    ruleSet: { ...RULE_SET, council },
  })
  expect(html).not.toContain('red}')
})

/** Every text that does not steer the drafting is replaced, in findings, rows, rules, contract. */
function withForeignTexts(from: NoticeInput): NoticeInput {
  const { assessment, contract, ruleSet } = from
  return {
    ...from,
    assessment: {
      faults: [],
      decision: {
        ...assessment.decision,
        findings: foreign(assessment.decision.findings) as readonly Finding[],
      },
      annex: foreign(assessment.annex) as typeof assessment.annex,
    },
    contract: foreign(contract) as typeof contract,
    ruleSet: {
      ...ruleSet,
      council: foreign(ruleSet.council) as typeof ruleSet.council,
      obligations: new Map(
        [...ruleSet.obligations].map(([id, one]) => [id, foreign(one) as typeof one]),
      ),
      measures: new Map([...ruleSet.measures].map(([id, one]) => [id, foreign(one) as typeof one])),
    },
  }
}

// Names that steer the drafting: kinds, units, outcomes, references to rules.
const STEERING = new Set([
  'obligation', 'measure', 'id', 'kind', 'shape', 'unit', 'outcome', 'operator', 'answer',
  'visibility', 'setBy', 'reason', 'problem', 'standing', 'fact', 'period',
])

function foreign(value: unknown, name = ''): unknown {
  if (typeof value === 'string') {
    const isDate = /^\d{4}-\d{2}(-\d{2})?$/.test(value)
    return STEERING.has(name) || isDate ? value : FOREIGN
  }
  if (Array.isArray(value)) return value.map((one) => foreign(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, foreign(part, key)]))
}
