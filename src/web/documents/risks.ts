/**
 * What could go wrong for the people in the records, what Goodterms does against it, and what is
 * left. A measure is called done only where it names what does it; a test looks whether that is
 * there. How likely and how bad each is, the council says.
 */

export interface Measure {
  readonly says: string
  /** The file that does it; left out while nothing does. */
  readonly by?: string
}

export interface Risk {
  readonly title: string
  readonly harm: string
  readonly measures: readonly Measure[]
  /** What is left when all of it is done. */
  readonly left: string
}

const IDENTIFIED: Risk = {
  title: 'A worker is recognised',
  harm: 'Pay and hours of a person become known to people who know the team.',
  measures: [
    {
      says: 'There is no field for names, National Insurance numbers, birth dates, e-mail or ' +
        'bank details. A return with any other field is refused whole.',
      by: 'src/intake/read-return.ts',
    },
    {
      says: 'A reference that looks like a National Insurance number or an e-mail address is ' +
        'refused.',
      by: 'src/intake/reference.ts',
    },
    {
      says: 'Homes are codes of authorities. A postcode is looked up on the way in and thrown ' +
        'away.',
      by: 'src/intake/look-up.ts',
    },
    { says: 'Ages are bands, not birth dates.', by: 'rules/figures/pay-lines.json' },
    {
      says: 'Shares of fewer than five people are hidden in tables that leave the service.',
      by: 'src/checks/summary.ts',
    },
    { says: 'The contractor’s reference is replaced by a keyed hash before it is stored.' },
  ],
  left: 'In a team of two, whoever knows the team knows whose line it is. A contractor may use ' +
    'names as references: Goodterms cannot tell a name from any other word.',
}

const SEEN: Risk = {
  title: 'Pay is seen by those who need not see it',
  harm: 'Loss of confidence; trouble at work.',
  measures: [
    {
      says: 'What tells about single rows is an annex of its own, apart from the decision.',
      by: 'src/assessment/assess.ts',
    },
    {
      says: 'Notices name no worker: file and row lead the contractor there.',
      by: 'src/notices/describe-rows.ts',
    },
    {
      says: 'A minimum-wage finding has a restricted note of its own, and never colours the ' +
        'general notice.',
      by: 'src/notices/draft-notices.ts',
    },
    { says: 'Pages and answers are kept out of caches.', by: 'src/web/security-headers.ts' },
    {
      says: 'People sign in, and one function decides who may do what, by default no.',
      by: 'src/access/may.ts',
    },
    {
      says: 'No officer can open single pay lines: the contractor alone sees its own rows.',
      by: 'src/access/matrix.ts',
    },
    {
      says: 'Restricted findings are shown only to those whom an administrator names.',
      by: 'src/access/may.ts',
    },
    { says: 'Should an officer be let in, a reason is asked for and logged.' },
  ],
  left: 'A notice says rate and hours of each line below a floor, by file and row: whoever has ' +
    'both can tell. People who may see pay lines can copy them.',
}

const WRONG: Risk = {
  title: 'A finding is wrong, or is taken for a judgement',
  harm: 'A firm is accused in error; workers are told that all is well when it is not.',
  measures: [
    {
      says: 'There are three answers: what cannot be told is never called met and never missed.',
      by: 'src/assessment/evaluate.ts',
    },
    {
      says: 'Each cure is tried before it is printed.',
      by: 'src/assessment/prove-cure.ts',
    },
    {
      says: 'Every number names the returns, versions and rates that it comes from.',
      by: 'src/assessment/measure-input.ts',
    },
    {
      says: 'Goodterms drafts. Shortfall notices and restricted notes are marked as needing the ' +
        'approval of a named person.',
      by: 'src/notices/draft-notices.ts',
    },
    {
      says: 'Each rule is tried with examples that must notice a slip of one unit.',
      by: 'src/guard/mutation-check.ts',
    },
    { says: 'Approval is recorded, and nothing formal can be sent without it.' },
  ],
  left: 'The figures are the contractor’s own. A false return that fits together is believed ' +
    'until somebody sees evidence.',
}

const SPECIAL: Risk = {
  title: 'Health, convictions or other protected facts get in',
  harm: 'Discrimination; unlawful processing.',
  measures: [
    {
      says: 'Residents from priority groups are asked for as one total of all groups, never by ' +
        'person and never by group.',
      by: 'rules/figures/priority-group-residents.json',
    },
    {
      says: 'Offers of health and wellbeing support are asked for as a number.',
      by: 'rules/figures/employees-offered-wellbeing.json',
    },
    {
      says: 'Cells of rows are numbers, days, codes, choices and short references: there is no ' +
        'cell for free text.',
      by: 'src/intake/figure-schema.ts',
    },
  ],
  left: 'A few lines are free text: why a figure is not available, why a return is corrected, ' +
    'notes of a case. People can write there what they should not.',
}

const TOO_LONG: Risk = {
  title: 'Records stay for too long',
  harm: 'More is known about people than anybody needs.',
  measures: [
    {
      says: 'Each kind of record has its time in one table, which the page “What is kept, and ' +
        'how long” shows.',
      by: 'src/domain/retention.ts',
    },
    {
      says: 'The decision holds the hash of its annex, so that rows can be erased without ' +
        'touching it.',
      by: 'src/assessment/assess.ts',
    },
    {
      says: 'Annexes of rows, sessions, links, jobs and the text of messages are erased each day ' +
        'when their time is over.',
      by: 'src/jobs/erase-old-job.ts',
    },
    { says: 'Rows of pay in returns are erased when their time is over.' },
    {
      says: 'What was erased is erased again after a backup is restored.',
      by: 'src/store/restore.ts',
    },
  ],
  left: 'Until these are done an administrator has to erase by hand. A notice outlives the rows ' +
    'it tells of: rate and hours of lines below a floor stay in it.',
}

const BROKEN_INTO: Risk = {
  title: 'Somebody breaks in, or takes a copy',
  harm: 'All of the above, for everybody at once.',
  measures: [
    {
      says: 'What comes in is read strictly and within limits of size and depth.',
      by: 'src/json/find-unsafe.ts',
    },
    {
      says: 'Rules are data in a closed grammar: no code, no paths, no patterns.',
      by: 'src/rules/read-definition.ts',
    },
    {
      says: 'No page runs a script, and the browser is told to let none run.',
      by: 'src/web/security-headers.ts',
    },
    { says: 'Text from outside is shown as text.', by: 'src/notices/visible-text.ts' },
    { says: 'No cell of a table can become a formula.', by: 'src/domain/csv-out.ts' },
    {
      says: 'Tokens, links and sessions are stored as hashes.',
      by: 'src/access/secrets.ts',
    },
    {
      says: 'Every act and every refusal is in an audit chained by hash.',
      by: 'src/store/audit-chain.ts',
    },
    { says: 'Pay lines are encrypted in the database.' },
  ],
  left: 'Disks, backups, the network and the keys are in the hands of those who run the service.',
}

const ASTRAY: Risk = {
  title: 'A message goes to the wrong person',
  harm: 'A contractor’s affairs become known to another.',
  measures: [
    {
      says: 'The note on the minimum wage says on itself that it is for a few named people only.',
      by: 'views/notices/restricted-note.text.hbs',
    },
    { says: 'A message holds no pay line: it says where the notice can be read.' },
    {
      says: 'Each message has one recipient, checked when it is saved and when it is sent.',
      by: 'src/delivery/mail-message.ts',
    },
  ],
  left: 'An address that was entered wrongly is still an address. Until messages only say where ' +
    'the notice is, a notice sent by other means shows rates and hours by file and row.',
}

const LOST: Risk = {
  title: 'Records are lost or changed unseen',
  harm: 'Nobody can show any more what was found, or why.',
  measures: [
    {
      says: 'The same input gives the same decision, byte by byte, years later.',
      by: 'src/json/canonical-json.ts',
    },
    {
      says: 'Every version of a return is kept, and none is changed.',
      by: 'src/store/returns.ts',
    },
    {
      says: 'A backup is made while the service runs, and read back whole. Restoring it is tried ' +
        'by the tests.',
      by: 'src/store/backup.ts',
    },
  ],
  left: 'Backups have to be set up, and tried, by those who run the service.',
}

export const RISKS: readonly Risk[] = [
  IDENTIFIED, SEEN, WRONG, SPECIAL, TOO_LONG, BROKEN_INTO, ASTRAY, LOST,
]
