import type { Case, Round } from '../case/case.ts';
import { reactionOf } from '../case/guards.ts';
import type { Channel } from '../case/vocabulary.ts';
import type { Configuration } from '../configuration.ts';
import { localDay } from '../deadlines/calendar.ts';

/**
 * One line of the register in the columns of the CFPB's public complaint database, in their order. No free text and nothing that
 * leads to a person: the narrative, state and postcode stay empty for everybody.
 */
export type RegisterRow = Record<(typeof CFPB_COLUMNS)[number]['key'], string>;

/** Each column, where it comes from here, and what is missing or differs: the mapping as data. */
export const CFPB_COLUMNS = [
  { key: 'dateReceived', title: 'Date received', from: 'day of receipt, in the business time zone' },
  {
    key: 'product',
    title: 'Product',
    from: 'category',
    gap: 'the firm’s own categories, not the CFPB’s list of financial products',
  },
  { key: 'subProduct', title: 'Sub-product', from: 'nothing', gap: 'not kept' },
  {
    key: 'issue',
    title: 'Issue',
    from: 'main cause, as known now',
    gap: 'the house’s own codes; empty while nobody has named one',
  },
  { key: 'subIssue', title: 'Sub-issue', from: 'nothing', gap: 'not kept' },
  {
    key: 'narrative',
    title: 'Consumer complaint narrative',
    from: 'nothing',
    gap: 'never given out: it is the customer’s own words',
  },
  { key: 'publicResponse', title: 'Company public response', from: 'nothing', gap: 'the firm makes none' },
  { key: 'company', title: 'Company', from: 'firm of the configuration' },
  { key: 'state', title: 'State', from: 'nothing', gap: 'not asked for' },
  { key: 'zip', title: 'ZIP code', from: 'nothing', gap: 'not asked for' },
  { key: 'tags', title: 'Tags', from: 'nothing', gap: 'age and service are not asked for' },
  { key: 'consent', title: 'Consumer consent provided?', from: 'always N/A', gap: 'nothing is published' },
  {
    key: 'submittedVia',
    title: 'Submitted via',
    from: 'channel',
    gap: 'the CFPB has no word for a visit: empty; a post on social media is Web',
  },
  {
    key: 'dateSent',
    title: 'Date sent to company',
    from: 'day on which it was logged',
    gap: 'the CFPB’s own forwarding day, where it forwards',
  },
  { key: 'response', title: 'Company response to consumer', from: 'status, remedies and missed promises' },
  { key: 'timely', title: 'Timely response?', from: 'missed deadlines: the regulatory ones, if there are any' },
  {
    key: 'disputed',
    title: 'Consumer disputed?',
    from: 'reaction: dissatisfied is Yes',
    gap: 'the CFPB asked until 2017',
  },
  { key: 'complaintId', title: 'Complaint ID', from: 'case number' },
] as const satisfies readonly { key: string; title: string; from: string; gap?: string }[];

const VIA: Readonly<Record<Channel, string>> = {
  phone: 'Phone',
  web: 'Web',
  email: 'Email',
  post: 'Postal mail',
  social: 'Web',
  'in-person': '',
  proactive: '',
};

/** Whether a case is a line of the register: complaints only, and of merged cases the one that took the others. */
export function isOnRegister(it: Pick<Case, 'kind' | 'closure' | 'status'>): boolean {
  return (
    it.kind === 'complaint' &&
    it.status !== 'merged' &&
    it.closure !== 'not-a-complaint' &&
    it.closure !== 'out-of-scope'
  );
}

export function registerRow(
  it: Case,
  { firm, businessTimeZone }: Pick<Configuration, 'firm' | 'businessTimeZone'>,
): RegisterRow {
  const first = firstDecision(it);
  return {
    dateReceived: localDay(it.receivedAt, businessTimeZone),
    product: it.category,
    subProduct: '',
    issue: it.causes?.primary ?? '',
    subIssue: '',
    narrative: '',
    publicResponse: '',
    company: firm,
    state: '',
    zip: '',
    tags: '',
    consent: 'N/A',
    submittedVia: VIA[it.channel],
    dateSent: localDay(it.loggedAt, businessTimeZone),
    response: responseTo(it, first),
    timely: wasLate(it) ? 'No' : 'Yes',
    disputed: disputed(it),
    complaintId: it.caseNumber,
  };
}

function firstDecision(it: Case): Round | undefined {
  return [...it.rounds, it.round].find((round) => round.decidedAt !== undefined);
}

/** Money before goods before words: the CFPB's closing words know one each. A gift is goods. */
function responseTo(it: Case, decided: Round | undefined): string {
  if (decided === undefined)
    return it.closedAt === undefined ? (wasLate(it) ? 'Untimely response' : 'In progress') : 'Closed';
  const given = it.remedies.filter(({ state }) => state !== 'declined' && state !== 'failed').map(({ kind }) => kind);
  if (given.some((kind) => kind === 'refund' || kind === 'credit')) return 'Closed with monetary relief';
  if (given.some((kind) => kind === 'replacement' || kind === 'repair' || kind === 'gift')) {
    return 'Closed with non-monetary relief';
  }
  return 'Closed with explanation';
}

function wasLate({ deadlines }: Case): boolean {
  const regulatory = deadlines.filter((deadline) => deadline.regulatory);
  const counted = regulatory.length > 0 ? regulatory : deadlines.filter(({ kind }) => kind !== 'acknowledge');
  return counted.some(({ missedAt }) => missedAt !== undefined);
}

function disputed(it: Case): string {
  const reactions = [...it.rounds, it.round].flatMap((round) => round.reactions.map(({ reaction }) => reaction));
  if (reactions.includes('dissatisfied')) return 'Yes';
  return reactionOf(it) === 'satisfied' || reactionOf(it) === 'mollified' ? 'No' : 'N/A';
}
