import { deadlinesFor } from '../deadlines/deadlines.ts';
import { idOf } from '../deadlines/recount.ts';
import { policyFor } from '../policies/choice.ts';
import type { Instant } from '../time.ts';
import type { Case } from './case.ts';
import type { EvidenceFile } from './correspondence/correspondence.ts';
import type { CaseEvent } from './events.ts';
import { fold, missedBy, scheduled } from './law.ts';
import { shutOutBy } from './people/people.ts';
import type { Rules } from './rules.ts';
import type { CaseLink } from './teamwork/links.ts';
import type { Triage } from './triage.ts';
import type { Authority, Channel, ContactChannel, CustomerMatch, Kind, Language } from './vocabulary.ts';

/** What is known of a case when it opens; free text and contact data stay outside. */
export interface Opening {
  caseId: string;
  caseNumber: string;
  kind: Kind;
  channel: Channel;
  language: Language;
  preferredChannel?: ContactChannel;
  reachable: boolean;
  receivedAt: Instant;
  sentToCompanyAt?: Instant;
  productCode?: string;
  jurisdiction?: string;
  customerId?: string;
  customerMatch: CustomerMatch;
  onBehalfOf?: { authority: Authority };
  hasSupportNeeds: boolean;
  selfRaised?: boolean;
  possiblyRelatedTo?: string;
  notBy?: readonly ContactChannel[];
  files?: readonly Omit<EvidenceFile, 'at'>[];
  /** The member of staff that it is about. */
  concerns?: string;
  isRepeat?: true;
  links?: readonly CaseLink[];
  contactId?: string;
  triage: Triage;
}

/** The first event of a case and the case that it makes. Deadlines count from `receivedAt`, not from now. */
export function openCase(opening: Opening, now: Instant, rules: Rules): { case: Case; events: readonly CaseEvent[] } {
  const { triage, contactId, concerns, files, ...known } = opening;
  const policy = policyFor({ ...known, ...triage }, rules);
  const event: CaseEvent = {
    type: 'opened',
    case: {
      ...known,
      ...triage,
      run: 1,
      status: 'open',
      loggedAt: now,
      escalationLevel: 0,
      policy: idOf(policy),
      deadlines: deadlinesFor(policy, rules.calendar, opening),
      remedies: [],
      round: { number: 1, openedAt: opening.receivedAt, reactions: [] },
      rounds: [],
      took: [],
      contacts: contactId === undefined ? [] : [contactId],
      laterContacts: 0,
      ...(files === undefined ? {} : { files: files.map((file) => ({ ...file, at: opening.receivedAt })) }),
      ...(concerns === undefined
        ? {}
        : { concerns: { person: concerns, shutOut: shutOutBy(concerns, rules.approvers) } }),
    },
  };
  // A letter that lay in the post room for weeks opens with its promises already broken, and says so.
  const missed = missedBy(event.case, now);
  const events = [event, ...missed];
  return { case: scheduled(fold({ ...event.case, version: 0, history: [] }, events, now), now), events };
}
