/**
 * Indexes for the lists of what needs somebody: cases of a contract and by their review day, and
 * drafts that wait for approval.
 */
export const LIST_INDEXES = [
  `create index case_of_contract on "case" (contract, obligation)`,
  `create index case_by_review on "case" (review_on)
    where closed_at is null`,
  `create index notice_to_approve on notice (period, contract, is_restricted)
    where superseded_at is null and issued_at is null and needs_approval = 1`,
]
