import type { CommandType } from './commands.ts';
import { FINAL_STATUSES, STATUSES, type Status } from './vocabulary.ts';

const WORKING = ['open', 'in-progress', 'awaiting-approval', 'on-hold'] as const;
const LIVE = [...WORKING, 'decided'] as const;

/**
 * In which statuses a command may do something. Elsewhere it is refused with `wrong-status`, except those in
 * `SILENT_WHEN_LATE`. Guards (who, what, when) come after this table.
 */
export const ALLOWED: Record<CommandType, readonly Status[]> = {
  take: ['open', 'in-progress', 'on-hold'],
  release: ['in-progress', 'on-hold'],
  assign: LIVE,
  note: STATUSES,
  hold: ['open', 'in-progress'],
  resume: ['on-hold'],
  decide: ['in-progress'],
  approve: ['awaiting-approval'],
  reject: ['awaiting-approval'],
  acceptOffer: ['decided'],
  declineOffer: ['decided'],
  recordReaction: ['decided', 'closed'],
  acknowledge: LIVE,
  escalate: LIVE,
  reopen: ['decided', 'closed', 'withdrawn'],
  close: ['decided'],
  withdraw: LIVE,
  // Whatever a call was about knows of it: erasure finds what is kept of the call by its case.
  join: STATUSES,
  merge: LIVE,
  unmerge: STATUSES,
  extend: WORKING,
  ask: ['decided'],
  flagBreach: LIVE,
  // A gift of the house may still be on its way when its case has ended.
  confirmRemedy: STATUSES,
  failRemedy: STATUSES,
  restartWorkflow: LIVE,
  question: LIVE,
  answerQuestion: LIVE,
  receiveReply: [...LIVE, 'closed', 'withdrawn'],
  attach: [...LIVE, 'closed', 'withdrawn'],
  delegate: LIVE,
  finishTask: STATUSES,
  cancelTask: STATUSES,
  concern: STATUSES,
  setContact: STATUSES,
  recordAuthority: STATUSES,
  endAuthority: STATUSES,
  recordNeeds: STATUSES,
  placeLegalHold: STATUSES,
  liftLegalHold: STATUSES,
  erase: FINAL_STATUSES,
  exclude: STATUSES,
  include: STATUSES,
  allowStory: STATUSES,
  withdrawStory: STATUSES,
  recordExternalReview: STATUSES,
  nameCauses: [...LIVE, 'closed', 'withdrawn'],
  followPlaybook: WORKING,
  tickStep: LIVE,
  classify: WORKING,
  correctReceipt: LIVE,
  update: WORKING,
  holdingLetter: WORKING,
  offerGift: LIVE,
  declineGift: STATUSES,
  handOver: LIVE,
  link: STATUSES,
  unlink: STATUSES,
  split: LIVE,
  noteRepeat: LIVE,
  heedReply: ['decided', 'closed'],
  callAttention: ['open'],
};

/**
 * What the clock and courier send may come late or twice: where the case is already past it, the answer is "nothing to
 * do", so that a state machine started again passes at once. `close` of a live case is not late but early: refused.
 */
export const SILENT_WHEN_LATE: Partial<Record<CommandType, readonly Status[]>> = {
  acknowledge: FINAL_STATUSES,
  escalate: FINAL_STATUSES,
  ask: [...WORKING, ...FINAL_STATUSES],
  close: FINAL_STATUSES,
  flagBreach: FINAL_STATUSES,
  restartWorkflow: FINAL_STATUSES,
  offerGift: FINAL_STATUSES,
  noteRepeat: FINAL_STATUSES,
  heedReply: [...WORKING, 'withdrawn', 'merged'],
  callAttention: ['in-progress', 'awaiting-approval', 'on-hold', 'decided', ...FINAL_STATUSES],
};

/** Entries after which only `ALLOWED_WHEN_FULL` is accepted: 500 x 200 bytes leave room in an item of 400 KB. */
export const HISTORY_LIMIT = 500;

/** What the feed and the sweepers must still be able to put right: a merge refused by the other, a lost execution. */
export const SYSTEM_ALLOWED_WHEN_FULL: readonly CommandType[] = ['unmerge', 'restartWorkflow', 'unlink', 'heedReply'];

export const ALLOWED_WHEN_FULL: readonly CommandType[] = [
  // A complaint about somebody must be kept from them at any time; so must somebody who no longer speaks for the customer.
  'concern',
  'endAuthority',
  // Without these two a case without an owner, or on hold, could never be decided.
  'take',
  'resume',
  'decide',
  'approve',
  'reject',
  'acceptOffer',
  'declineOffer',
  'recordReaction',
  'confirmRemedy',
  'failRemedy',
  'declineGift',
  'close',
  'withdraw',
  'merge',
  'acknowledge',
  'escalate',
  'ask',
  'flagBreach',
  // What a court or the person may ask for must not depend on how long the history is.
  'placeLegalHold',
  'liftLegalHold',
  'erase',
];
