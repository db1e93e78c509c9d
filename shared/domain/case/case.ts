import type { NamedCauses } from '../causes/cause.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { NoRoom } from '../money/words.ts';
import type { SurveyMarks } from '../survey/definition.ts';
import type { Day, Instant } from '../time.ts';
import type { EvidenceFile, Heard, Question } from './correspondence/correspondence.ts';
import type { DelegatedTask } from './delegation/delegation.ts';
import type { Concern, Representative } from './people/people.ts';
import type { CaseLink } from './teamwork/links.ts';
import type {
  AcceptedHow,
  Authority,
  Channel,
  Closure,
  ContactChannel,
  CustomerMatch,
  Decision,
  ExcludedBecause,
  ExternalOutcome,
  HoldReason,
  Kind,
  Language,
  NotAskedReason,
  Reaction,
  ReactionSource,
  RemedyKind,
  RemedyState,
  ReopenReason,
  Severity,
  Status,
  TickState,
} from './vocabulary.ts';

export interface Remedy {
  remedyId: string;
  kind: RemedyKind;
  /** Money remedies only: minor units, positive, with the currency. */
  amountMinor?: number;
  currency?: string;
  /** Goodwill: given without admitting anything. */
  withoutAdmission: boolean;
  /** `granted`: on its way. A declined or done remedy no longer holds the case open; a failed one does. */
  state: RemedyState;
  grantedAt: Instant;
  /** The round that granted it. */
  round: number;
  /** Of a remedy with a sum: whose limits it counts against (shared/domain/money/limits.ts). */
  grant?: Grant;
  /** Offered by the house itself for a promise that it broke: no part of the decision, and the case does not wait for it. */
  automatic?: true;
}

/** Who let a sum go, when and for whom. Kept with the remedy, so that room is given back where it was taken. */
export interface Grant {
  id: string;
  by: string;
  /** Business day. */
  on: Day;
  team: string;
  customerId?: string;
}

/** What an agent may not grant alone, waiting for somebody else with the authority. */
export interface Proposal {
  by: string;
  at: Instant;
  decision: Decision;
  remedies: readonly ProposedRemedy[];
  reasonTextId?: string;
  /** On show when it was proposed. */
  playbook?: string;
  /** Whose limit it was above: the author's in this case, or one that many cases share. */
  above: 'case' | NoRoom;
}

export interface ProposedRemedy {
  remedyId: string;
  kind: RemedyKind;
  amountMinor?: number;
  currency?: string;
  withoutAdmission: boolean;
}

/** One pass from work to reaction. Reopening opens the next; earlier ones stay in `rounds`. */
export interface Round {
  number: number;
  openedAt: Instant;
  reason?: ReopenReason;
  decision?: Decision;
  decidedAt?: Instant;
  decidedBy?: string;
  reasonTextId?: string;
  /** Causes and team as of the decision. */
  causes?: NamedCauses;
  team?: string;
  /** `id@version`: what was on show when it was decided, ticked or not. */
  playbook?: string;
  acceptedAt?: Instant;
  acceptedHow?: AcceptedHow;
  declinedAt?: Instant;
  /** When the customer was asked; absent where nobody is to be asked or can be reached. */
  askedAt?: Instant;
  /** The instant at which silence becomes `no-reply`: the end of local day decision + survey window. */
  surveyUntil?: Instant;
  /** Whoever approved what somebody else proposed. */
  approvedBy?: string;
  /** Set instead of `askedAt`. */
  notAsked?: NotAskedReason;
  /** Of the survey, without its words. */
  marks?: SurveyMarks;
  /** In order of time; the last by a given day is the customer's reaction as of that day. */
  reactions: readonly {
    reaction: Reaction;
    at: Instant;
    by: ReactionSource;
    /** Of the call in which it was keyed. */
    contactId?: string;
    textId?: string;
  }[];
  /** How and when it ended, of an earlier round that had: opened again, the case itself says so no more. */
  closure?: Closure;
  closedAt?: Instant;
}

/** What a case was, until it was said to be something else. */
export interface CasePast extends Pick<Case, 'kind' | 'category' | 'severity' | 'receivedAt'> {
  until: Instant;
}

/** A step of a playbook, done or found not to apply. At most 40 on a case. */
export interface Tick {
  /** `id@version`. */
  playbook: string;
  step: string;
  round: number;
  state: TickState;
  by: string;
  at: Instant;
  textId?: string;
}

/** One line of the hash-chained history, at most 200 bytes as JSON up to number 999: codes, ids and hashes, never free text. */
export interface HistoryEntry {
  n: number;
  at: Instant;
  by: string;
  what: string;
  code?: string;
  ref?: string;
  /** First 22 characters (132 bits) of base64url SHA-256 over the hash before and this entry without `h`. */
  h: string;
}

/** What somebody outside does about a case. */
export interface ExternalReview {
  /** A code. */
  body: string;
  reference: string;
  /** When it was brought to them. */
  date: Day;
  outcome?: ExternalOutcome;
  recordedAt: Instant;
}

/** A complaint (or suggestion, praise, enquiry) from receipt to its end: one item, saved on its `version`. */
export interface Case {
  caseId: string;
  /** Ten digits, the last a check digit; spoken 3-3-4. */
  caseNumber: string;
  version: number;
  /** Of the state machine's execution; rises with every way out of a final status. */
  run: number;
  status: Status;
  kind: Kind;
  channel: Channel;
  language: Language;
  preferredChannel?: ContactChannel;
  /** Whether there is an address to which a question could be sent. */
  reachable: boolean;
  /** When the firm knew, and when the system did. Deadlines count from the first. */
  receivedAt: Instant;
  loggedAt: Instant;
  /** When a regulator passed the complaint on: some clocks count from then only. */
  sentToCompanyAt?: Instant;
  customerId?: string;
  customerMatch: CustomerMatch;
  /** Who complains does so for somebody else; after `endedAt` no longer. */
  onBehalfOf?: { authority: Authority; endedAt?: Instant };
  representative?: Representative;
  /** Consent that was withdrawn: we do not call, text or write by these. */
  notBy?: readonly ContactChannel[];
  /** Whether support needs are on file (what they are is sealed). */
  hasSupportNeeds: boolean;
  /** We write to them in large print: how we do it, and not why. */
  largePrint?: boolean;
  category: string;
  /** Codes of the firm's own, by which a policy may be chosen. */
  productCode?: string;
  jurisdiction?: string;
  severity: Severity;
  /** 1 (first) to 5. */
  priority: number;
  team: string;
  owner?: string;
  /** Asked of whoever is to be given the case. */
  skill?: string;
  /** 0, and one more for each missed deadline that was escalated. */
  escalationLevel: number;
  causes?: NamedCauses;
  /** As known at the end of the index day, for reports: what is learnt later is in `causes` alone. */
  reportedCauses?: NamedCauses;
  /** In order of time, no more than the history has entries: reports ask what was known on a day. */
  past?: readonly CasePast[];
  /** The playbook that it is tied to, as `id@version`: chosen by somebody, or by the first tick. */
  follows?: string;
  ticks?: readonly Tick[];
  possiblyRelatedTo?: string;
  /** Moved forward already because the customer had to complain again. */
  isRepeat?: true;
  /** Other cases that belong to this one, at most 20 (teamwork/links.ts). */
  links?: readonly CaseLink[];
  /** `name@version`: its rules count, whatever is configured later. */
  policy: string;
  deadlines: readonly Deadline[];
  hold?: { since: Instant; until?: Instant; reason: HoldReason };
  proposal?: Proposal;
  remedies: readonly Remedy[];
  round: Round;
  rounds: readonly Round[];
  acknowledgedAt?: Instant;
  closedAt?: Instant;
  closure?: Closure;
  mergedInto?: string;
  /** The record must be kept, whatever is asked: nothing of it is erased until this is lifted. */
  legalHold?: { since: Instant };
  /** It stands in no count of any report. */
  excluded?: { because: ExcludedBecause; since: Instant };
  /** Their story may be told in the house, without anything that points at them. */
  story?: { consentedOn: Day };
  /** When the person was erased: texts and contact data cannot be read any more, and nothing more is done with the case. */
  erasedAt?: Instant;
  /** Cases merged into this one. */
  took: readonly string[];
  /** Ids of the contacts (calls, forms) that belong to the case. */
  contacts: readonly string[];
  /** Where the complaint went outside the house, in the order in which we last heard of it. */
  externalReviews?: readonly ExternalReview[];
  /** Nobody outside complained: one of us saw it. */
  selfRaised?: boolean;
  /** Inbound contacts after the one that opened the case, before the decision. */
  laterContacts: number;
  heard?: Heard;
  questions?: readonly Question[];
  tasks?: readonly DelegatedTask[];
  files?: readonly EvidenceFile[];
  /** About a member of staff: kept from some. */
  concerns?: Concern;
  history: readonly HistoryEntry[];
  /** The earliest instant at which the law wants to look again. Absent once final. */
  nextInstant?: Instant;
}
