/**
 * The closed sets of a case, in the field's own words. Their order is the order in which reports and lists show them.
 * Decision, reaction and closure: what the firm decided, what the customer made of it, how the case left the desk.
 */
export const STATUSES = [
  'open',
  'in-progress',
  'awaiting-approval',
  'on-hold',
  'decided',
  'closed',
  'withdrawn',
  'merged',
] as const;
export type Status = (typeof STATUSES)[number];

export const FINAL_STATUSES = ['closed', 'withdrawn', 'merged'] as const satisfies readonly Status[];

export const KINDS = ['complaint', 'suggestion', 'praise', 'enquiry'] as const;
export type Kind = (typeof KINDS)[number];

/** How the case reached us. An intake channel adds its word here. `proactive`: nobody told us, watch-segments saw it. */
export const CHANNELS = ['phone', 'web', 'email', 'post', 'social', 'in-person', 'proactive'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How the customer wants to hear from us. */
export const CONTACT_CHANNELS = ['email', 'sms', 'phone', 'post'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

export const LANGUAGES = ['en', 'es', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

export const SEVERITIES = ['low', 'medium', 'high', 'safety'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const DECISIONS = ['upheld', 'partly-upheld', 'not-upheld'] as const;
export type Decision = (typeof DECISIONS)[number];

/** `no-reply`: asked and silent. `not-asked`: nobody asked, so silence says nothing. */
export const REACTIONS = ['satisfied', 'mollified', 'dissatisfied', 'no-reply', 'not-asked'] as const;
export type Reaction = (typeof REACTIONS)[number];

/** What a customer can answer; the other two reactions are the absence of an answer. */
export const ANSWERS = ['satisfied', 'mollified', 'dissatisfied'] as const satisfies readonly Reaction[];
export type Answer = (typeof ANSWERS)[number];

export const CLOSURES = ['decided', 'withdrawn', 'out-of-scope', 'merged', 'not-a-complaint'] as const;
export type Closure = (typeof CLOSURES)[number];

export const REMEDY_KINDS = ['apology', 'explanation', 'replacement', 'repair', 'refund', 'credit', 'gift'] as const;
export type RemedyKind = (typeof REMEDY_KINDS)[number];

/** Remedies that are money or goods on their way: the case stays until they are done or declined. */
export const FULFILLED_REMEDY_KINDS = ['replacement', 'repair', 'refund', 'credit', 'gift'] as const;

export const ACCEPTED_HOW = ['phone', 'web', 'email', 'letter', 'in-person'] as const;
export type AcceptedHow = (typeof ACCEPTED_HOW)[number];

/** On what authority somebody complains for somebody else. */
export const AUTHORITIES = ['verbal-consent', 'written-consent', 'power-of-attorney', 'parent-or-guardian'] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** Why somebody needs more from us, after the FCA's drivers of vulnerability (FG21/1). */
export const SUPPORT_DRIVERS = ['health', 'life-event', 'resilience', 'capability'] as const;
export type SupportDriver = (typeof SUPPORT_DRIVERS)[number];

export const HOLD_REASONS = ['waiting-for-customer', 'waiting-for-third-party', 'legal', 'other'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

export const REOPEN_REASONS = ['new-facts', 'remedy-not-received', 'remedy-failed', 'review', 'error'] as const;
export type ReopenReason = (typeof REOPEN_REASONS)[number];

/** The customer's own reasons, each good once: they reopen a case by an answer to the survey. */
export const ANSWER_REASONS = ['new-facts', 'remedy-not-received', 'review'] as const satisfies readonly ReopenReason[];
export type AnswerReason = (typeof ANSWER_REASONS)[number];

/** A declined or done remedy no longer holds its case open; a failed one holds its own round. */
export const REMEDY_STATES = ['granted', 'done', 'failed', 'declined'] as const;
export type RemedyState = (typeof REMEDY_STATES)[number];

/** Whose word a recorded reaction is; `system` is silence. */
export const REACTION_SOURCES = ['customer', 'staff', 'system'] as const;
export type ReactionSource = (typeof REACTION_SOURCES)[number];

/** What free text beside a case can be. */
export const TEXT_KINDS = [
  'complaint',
  'message',
  'note',
  'handover',
  'merge-reason',
  'explanation',
  'rejection',
  'reaction',
  'extension',
  'question',
  'answer',
  'reply',
  'task',
  'task-result',
  'representative',
  'support-needs',
  'file-name',
  'correction',
  'update',
  'holding-letter',
  'step',
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** What became of a playbook's step. */
export const TICK_STATES = ['done', 'not-applicable'] as const;
export type TickState = (typeof TICK_STATES)[number];

export const WITHDRAW_REASONS = ['customer', 'out-of-scope', 'not-a-complaint', 'erased'] as const;
export type WithdrawReason = (typeof WITHDRAW_REASONS)[number];

/** Why a case stands in no count of any report: somebody of ours played a customer. */
export const EXCLUDED_BECAUSE = ['mystery-shopper'] as const;
export type ExcludedBecause = (typeof EXCLUDED_BECAUSE)[number];

/** Why a person was erased from a case: somebody asked for it, or the time for keeping it was over. */
export const ERASED_BECAUSE = ['request', 'retention'] as const;
export type ErasedBecause = (typeof ERASED_BECAUSE)[number];

/** On what ground a person is erased, after Article 17(1) GDPR: (a) to (e), and the firm's own courtesy. */
export const ERASURE_REASONS = [
  'no-longer-needed',
  'consent-withdrawn',
  'objection',
  'unlawful',
  'legal-duty',
  'courtesy',
] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

export const DEADLINE_KINDS = ['acknowledge', 'update', 'resolve', 'early-close', 'final', 'holding-letter'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** `admin` may do what every other role may; `operator` runs the house and sees no case. */
export const ROLES = ['agent', 'supervisor', 'manager', 'operator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** How surely a case is tied to one customer. `ambiguous`: the identities given name different customers. */
export const CUSTOMER_MATCHES = ['matched', 'new', 'ambiguous', 'anonymous'] as const;
export type CustomerMatch = (typeof CUSTOMER_MATCHES)[number];

/** What happens next to a case, as its customer is told. */
export const NEXT_FOR_CUSTOMER = [
  'take-up',
  'answer',
  'wait-for-others',
  'reply',
  'deliver',
  'react',
  'close',
  'ended',
] as const;
export type NextForCustomer = (typeof NEXT_FOR_CUSTOMER)[number];

/** What the customer can do about a case without us. */
export const CUSTOMER_ACTIONS = ['accept', 'decline', 'add', 'withdraw', 'decline-gift'] as const;
export type CustomerAction = (typeof CUSTOMER_ACTIONS)[number];

/** How a promise stands, as its customer is told. */
export const PROMISE_STATES = ['running', 'paused', 'kept', 'missed'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** What somebody outside decided, in their words; `out-of-scope`: they did not look into it. */
export const EXTERNAL_OUTCOMES = [
  'upheld',
  'partly-upheld',
  'not-upheld',
  'settled',
  'withdrawn',
  'out-of-scope',
] as const;
export type ExternalOutcome = (typeof EXTERNAL_OUTCOMES)[number];

/** Why nobody was asked in this round, though they could have been. */
export const NOT_ASKED_REASONS = ['asked-lately'] as const;
export type NotAskedReason = (typeof NOT_ASKED_REASONS)[number];
