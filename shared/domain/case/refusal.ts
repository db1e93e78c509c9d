/** An expected "no" of the law. `code` is a heading in docs/errors.md. */
export interface Refusal {
  code: RefusalCode;
  /** Says what stands in the way and what would help. No personal data. */
  message: string;
  /** The part of the command at fault, if it is one. */
  field?: string;
}

/** Code -> HTTP status: 403 not allowed to this person, 409 not in this state, 422 not with this content. */
export const REFUSALS = {
  'wrong-status': 409,
  'changed-meanwhile': 409,
  'already-owned': 409,
  'history-full': 409,
  'stale-run': 409,
  'still-open': 409,
  'survey-over': 409,
  'customer-answered': 409,
  'remedy-not-open': 409,
  'too-many-messages': 409,
  'too-many-reviews': 409,
  'no-room': 409,
  'not-merged-here': 409,
  'already-merged': 409,
  'too-many-merged': 409,
  'too-many-links': 409,
  'legal-hold': 409,
  erased: 410,
  'policy-gone': 409,
  'no-holding-letter': 409,
  'delayed-already': 409,
  'too-late-to-delay': 409,
  'not-your-case': 403,
  'role-too-low': 403,
  'own-proposal': 403,
  'review-by-another': 403,
  'above-your-limit': 403,
  'reason-required': 422,
  'letter-incomplete': 422,
  'invalid-remedy': 422,
  'above-case-limit': 422,
  'unknown-team': 422,
  'unknown-category': 422,
  'invalid-classification': 422,
  'invalid-receipt': 422,
  'invalid-assignment': 422,
  'unknown-remedy': 422,
  'unknown-deadline': 422,
  'regulatory-deadline': 422,
  'invalid-due': 422,
  'invalid-until': 422,
  'same-case': 422,
  'unknown-question': 422,
  'answered-already': 409,
  'too-many-open': 409,
  'too-many-files': 409,
  'unknown-file': 422,
  'unknown-task': 422,
  'task-over': 409,
  'not-your-task': 403,
  'concerns-them': 422,
  'contact-contradiction': 422,
  'invalid-hours': 422,
  'invalid-person': 422,
  'person-deactivated': 409,
  'own-account': 403,
  'role-changed': 403,
  'account-exists': 409,
  'unknown-cause': 422,
  'invalid-causes': 422,
  'unknown-playbook': 422,
  'unknown-step': 422,
  'too-many-ticks': 409,
} as const;
export type RefusalCode = keyof typeof REFUSALS;

/** Somebody was first: the command was sent for a version of the case that is past. */
export function changedMeanwhile({ version }: { version: number }): Refusal {
  return {
    code: 'changed-meanwhile',
    message: `The case has changed since: it is at version ${version} now. Look again, then decide.`,
    field: 'ifVersion',
  };
}
