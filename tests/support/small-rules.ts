/**
 * A made-up folder of rules, file by file: one of each shape of measure.
 */
const REFERENCE = { title: 'A made-up source', standing: 'council' }
const WORDING = { headings: { met: 'Met', 'not-met': 'Not met' }, notes: [], notChecked: [] }

function figure(id: string, rest: object) {
  return { id, label: id, help: 'Help.', evidence: 'Papers.', nature: 'flow', ...rest }
}

function column(id: string, type: string, rest: object = {}) {
  return { id, label: id, type, required: true, ...rest }
}

function whole(id: string, unit: string, rest: object = {}) {
  return column(id, 'whole-number', { unit, min: 0, max: 1_000_000, ...rest })
}

function survey(id: string, notMoreThan?: string) {
  const limit = notMoreThan === undefined ? {} : { notMoreThan }
  return figure(id, { kind: 'number', nature: 'survey', unit: 'people', min: 0, max: 99, ...limit })
}

function parameter(id: string, unit: string, value: unknown) {
  const values = [{ from: '2020-01-01', value, reference: REFERENCE }]
  return { id, title: id, unit, checkedOn: '2026-11-01', values }
}

function measure(id: string, shape: string, rest: object) {
  return { id, title: id, words: { part: 'part', whole: 'whole' }, shape, ...rest }
}

function obligation(id: string, rest: object) {
  const common = { basis: REFERENCE, visibility: 'open', wording: WORDING }
  return { id, title: id, ...common, binds: 'when-adopted', ...rest }
}

const TARGET = { fact: 'target' }

export const SMALL_RULES: Readonly<Record<string, unknown>> = {
  'council.json': {
    name: 'A council',
    address: '1 High Street',
    contact: { name: 'An officer', phone: '01603 000000', email: 'officer@council.example' },
    colour: '#1d4f91',
    contractKinds: ['repairs', 'construction', 'it'],
    calendar: {
      returnDueWorkingDays: 10,
      answerWorkingDays: 10,
      bankHolidays: [
        { date: '2026-12-25', title: 'Christmas Day' },
        { date: '2027-01-01', title: 'New Year’s Day' },
      ],
      bankHolidaysReference: REFERENCE,
      bankHolidaysUpTo: '2027-12-31',
    },
    ladder: [{ step: 'Notice', approval: false }],
  },
  'framework.json': {
    title: 'A framework',
    reference: REFERENCE,
    statements: [{ id: 'a-promise', words: 'We promise.' }],
    priorities: [
      {
        title: 'A priority',
        outcomes: [
          { title: 'Work', indicators: [{ number: 1, words: 'More work' }] },
          { title: 'Land', indicators: [{ number: 2, words: 'More land' }] },
        ],
      },
    ],
  },
  'profiles/summer.json': {
    id: 'summer', title: 'Summer', help: 'For what grows.', weights: { '06': 50, '07': 100 },
  },
  'parameters/least-rate.json': {
    ...parameter('least-rate', 'pence an hour', [
      { when: { place: { list: 'capital' } }, value: 1480 },
      { when: { grade: ['learner'] }, value: 800 },
      { value: 1345 },
    ]),
    lists: { capital: { title: 'the capital', codes: ['E09000001'], reference: REFERENCE } },
  },
  'parameters/term.json': parameter('term', 'days', 30),
  'parameters/small-debt.json': parameter('small-debt', 'pence', [
    { when: { amount: { below: 100_000 } }, value: 4000 },
    { when: { amount: { atLeast: 100_000 } }, value: 7000 },
  ]),
  'parameters/rate-a-year.json': parameter('rate-a-year', 'basis points', 375),
  'parameters/year.json': parameter('year', 'days', 365),
  'parameters/least-answers.json': parameter('least-answers', 'basis points', 5000),
  'parameters/strip.json': {
    id: 'strip',
    title: 'Strip',
    unit: 'basis points of target',
    checkedOn: '2026-11-01',
    values: [
      {
        from: '2020-01-01',
        bands: [
          { rating: 'Good', colour: 'green', atLeast: 10_000 },
          { rating: 'Fair', colour: 'amber', atLeast: 9500, below: 10_000 },
          { rating: 'Poor', colour: 'red', atLeast: 0, below: 9500 },
        ],
        reference: REFERENCE,
      },
    ],
  },
  'figures/hours.json': figure('hours', {
    kind: 'rows',
    columns: [
      column('worker', 'reference'),
      column('home', 'area-code'),
      column('scheme', 'choice', {
        choices: [
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ],
      }),
      whole('minutes', 'minutes', { withinTimeOf: 'period' }),
    ],
    key: ['worker'],
  }),
  'figures/pay.json': figure('pay', {
    kind: 'rows',
    columns: [
      column('worker', 'reference'),
      column('first', 'date'),
      column('last', 'date', { notBefore: 'first' }),
      column('often', 'choice', { choices: [{ value: 'weekly', label: 'Weekly' }] }),
      column('grade', 'choice', {
        choices: [
          { value: 'full', label: 'Full' },
          { value: 'learner', label: 'Learner' },
        ],
      }),
      column('place', 'area-code'),
      whole('wage', 'pence'),
      whole('time', 'minutes'),
      whole('later', 'pence', { required: false }),
    ],
    key: ['worker', 'first'],
    atLeastOneOf: [['wage', 'time']],
    span: { from: 'first', to: 'last', by: 'often', days: { weekly: [7, 7] } },
  }),
  'figures/bills.json': figure('bills', {
    kind: 'rows',
    columns: [
      column('number', 'reference'),
      column('received', 'date'),
      column('paid', 'date', { required: false }),
      whole('amount', 'pence'),
    ],
    key: ['number'],
  }),
  'figures/all-deals.json': figure('all-deals', { kind: 'number', unit: 'times', min: 0, max: 99 }),
  'figures/good-deals.json': figure('good-deals', {
    kind: 'number', unit: 'times', min: 0, max: 99, notMoreThan: 'all-deals',
  }),
  'figures/waste.json': figure('waste', {
    kind: 'rows',
    columns: [
      column('load', 'reference'),
      column('stream', 'choice', {
        choices: [
          { value: 'landfill', label: 'To landfill' },
          { value: 'recycled', label: 'Recycled' },
        ],
      }),
      whole('weight', 'kilograms'),
    ],
    key: ['load'],
  }),
  'figures/sites.json': figure('sites', {
    kind: 'rows',
    nature: 'stock',
    columns: [
      column('site', 'reference'),
      column('since', 'date'),
      whole('size', 'square-metres'),
    ],
    key: ['site'],
  }),
  'figures/visits.json': figure('visits', { kind: 'number', unit: 'times', min: 0, max: 99 }),
  'figures/asked.json': survey('asked'),
  'figures/answers.json': survey('answers', 'asked'),
  'figures/walkers.json': survey('walkers', 'answers'),
  'figures/terms.json': figure('terms', { kind: 'document', nature: 'stock' }),
  'measures/local-share.json': measure('local-share', 'share', {
    unit: 'minutes',
    part: {
      figure: 'hours',
      sum: 'minutes',
      where: { field: 'home', operator: 'inArea', value: { contract: 'area' } },
    },
    whole: { figure: 'hours', sum: 'minutes' },
  }),
  'measures/deal-share.json': measure('deal-share', 'share', {
    unit: 'times', part: { figure: 'good-deals' }, whole: { figure: 'all-deals' },
  }),
  'measures/paid-enough.json': measure('paid-enough', 'floor-for-each-row', {
    unit: 'pence an hour',
    of: 'pay',
    where: { field: 'grade', operator: 'isOneOf', value: ['full'] },
    countBy: 'worker',
    rate: [{ amount: 'wage', minutes: 'time' }],
    floor: { parameter: 'least-rate' },
    period: ['first', 'first'],
    floorOn: 'first-day',
    uplift: 'contract',
    arrears: { minutes: 'time', paidLater: 'later' },
    result: 'share',
  }),
  'measures/paid-promptly.json': measure('paid-promptly', 'on-time', {
    unit: 'times',
    of: 'bills',
    received: 'received',
    paid: 'paid',
    amount: 'amount',
    days: { parameter: 'term' },
    dayOne: 'day-of-receipt',
    interest: {
      referenceRate: 'rate-a-year', margin: 'rate-a-year', fixedSum: 'small-debt', daysInYear: 'year',
    },
  }),
  'measures/visits-made.json': measure('visits-made', 'count', {
    unit: 'times', part: { figure: 'visits' },
  }),
  'measures/less-waste.json': measure('less-waste', 'change-from-baseline', {
    unit: 'kilograms', part: { figure: 'waste', sum: 'weight' }, as: 'per-cent', direction: 'less',
  }),
  'measures/more-land.json': measure('more-land', 'level-at-date', {
    unit: 'square-metres', part: { figure: 'sites', sum: 'size' }, over: 'baseline',
  }),
  'measures/walking.json': measure('walking', 'level-at-date', {
    unit: 'people',
    part: { figure: 'walkers' },
    whole: { figure: 'answers' },
    response: { outOf: { figure: 'asked' }, atLeast: { parameter: 'least-answers' } },
  }),
  'measures/has-terms.json': measure('has-terms', 'document-in-force', {
    unit: 'document', of: 'terms',
  }),
  'obligations/work/local-work.json': obligation('local-work', {
    appliesWhen: { all: [{ fact: 'contract-kind', operator: 'isOneOf', value: ['repairs'] }] },
    requires: { all: [{ fact: 'local-share', operator: 'atLeast', value: TARGET }] },
    bands: { parameter: 'strip' },
  }),
  'obligations/work/local-work.examples.json': {
    obligation: 'local-work',
    examples: [
      {
        name: 'No return was received',
        contract: {
          id: 'C-1',
          version: 1,
          title: 'Repairs',
          kind: 'repairs',
          contractor: { id: 'BUILDER', name: 'A builder', address: '2 High Street' },
          manager: {
            name: 'An officer', post: 'Manager', phone: '01603 000000', email: 'm@council.example',
          },
          from: '2026-04-01',
          to: '2027-03-31',
          area: [],
          obligations: [
            {
              id: 'local-work',
              clause: '1',
              words: 'Local people do the work.',
              from: '2026-04-01',
              window: 'month',
              target: { value: 1000, unit: 'basis points' },
              setBy: 'bidder',
            },
          ],
        },
        returns: [],
        period: '2026-10',
        expect: { outcome: 'cannot-tell', reason: 'not-reported' },
      },
    ],
  },
  'obligations/work/fair-pay.json': obligation('fair-pay', {
    requires: { any: [{ fact: 'paid-enough', operator: 'atLeast', value: TARGET }] },
  }),
  'obligations/land/greener.json': obligation('greener', {
    framework: { indicator: 2 },
    overlaps: [{ with: 'local-work', says: 'The same work may be counted in both.' }],
    requires: {
      all: [
        { fact: 'visits-made', operator: 'atLeast', value: TARGET },
        { fact: 'less-waste', operator: 'atLeast', value: TARGET },
        { fact: 'more-land', operator: 'atLeast', value: TARGET },
        { fact: 'walking', operator: 'atLeast', value: TARGET },
      ],
    },
  }),
  'obligations/trade/prompt.json': obligation('prompt', {
    binds: { with: ['terms-kept'] },
    requires: { all: [{ fact: 'paid-promptly', operator: 'atLeast', value: TARGET }] },
  }),
  'obligations/trade/terms-kept.json': obligation('terms-kept', {
    requires: {
      all: [
        { fact: 'has-terms', operator: 'isTrue' },
        { fact: 'deal-share', operator: 'atLeast', value: TARGET },
        { fact: 'return-received-on-time', operator: 'isTrue' },
      ],
    },
  }),
}
