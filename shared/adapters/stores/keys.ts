import type { Key } from '../../ports/table.ts';

/**
 * Where things lie in the table. Ids that people choose never stand in a key unhashed, so nothing typed can leave its
 * own partition.
 */
export const casePartition = (caseId: string): string => `CASE#${caseId}`;
export const caseKey = (caseId: string): Key => ({ pk: `CASE#${caseId}`, sk: 'CASE' });
export const waitKey = (caseId: string): Key => ({ pk: `CASE#${caseId}`, sk: 'WAIT' });
export const watchKey = (caseId: string): Key => ({ pk: `CASE#${caseId}`, sk: 'WATCH' });
export const textKey = (caseId: string, textId: string): Key => ({ pk: `CASE#${caseId}`, sk: `TEXT#${textId}` });
export const letterKey = (caseId: string, letterId: string): Key => ({
  pk: `CASE#${caseId}`,
  sk: `LETTER#${letterId}`,
});
/** Under which digests a case is found: what erasure takes away, without having to read what was given. */
export const tracesKey = (caseId: string): Key => ({ pk: `CASE#${caseId}`, sk: 'TRACES' });
export const delegatedTaskKey = (caseId: string, taskId: string): Key => ({
  pk: `CASE#${caseId}`,
  sk: `TASK#${taskId}`,
});
/** Who was given a recording of a call of the case. */
export const heardKey = (caseId: string, at: string, id: string): Key => ({
  pk: casePartition(caseId),
  sk: `HEARD#${at}#${id}`,
});
/** A person has one scorecard in a case. */
export const scorecardKey = (caseId: string, personId: string): Key => ({
  pk: casePartition(caseId),
  sk: `SCORECARD#${personId}`,
});
export const isScorecardKey = ({ pk, sk }: Key): boolean => pk.startsWith('CASE#') && sk.startsWith('SCORECARD#');
/** A sum of the case in one of its states. */
export const ledgerKey = (caseId: string, remedyId: string, state: string): Key => ({
  pk: casePartition(caseId),
  sk: `MONEY#${remedyId}#${state}`,
});
export const numberKey = (caseNumber: string): Key => ({ pk: `NUMBER#${caseNumber}`, sk: 'NUMBER' });
export const customerKey = (customerId: string): Key => ({ pk: `CUSTOMER#${customerId}`, sk: 'CUSTOMER' });
export const customerPartition = (customerId: string): string => `CUSTOMER#${customerId}`;
export const watchedKey = (customerId: string): Key => ({ pk: `CUSTOMER#${customerId}`, sk: 'SEGMENT' });
export const purchasesKey = (customerId: string): Key => ({ pk: `CUSTOMER#${customerId}`, sk: 'PURCHASES' });
export const identityKey = (kind: string, digest: string): Key => ({ pk: `IDENT#${kind}#${digest}`, sk: 'IDENT' });
/** Cases of an earlier system that named this identity. @param identity `kind#digest`, as a customer's item lists them */
export const importedCasesKey = (identity: string): Key => ({ pk: `IDENT#${identity}`, sk: 'IMPORTED' });
/** A case that could not be tied to one customer is found by each identity given with it. */
export const loosePartition = (kind: string, digest: string): string => `IDENT#${kind}#${digest}`;
export const looseKey = (kind: string, digest: string, caseId: string): Key => ({
  pk: loosePartition(kind, digest),
  sk: `CASE#${caseId}`,
});
export const orderPartition = (digest: string): string => `ORDER#${digest}`;
export const orderKey = (digest: string, caseId: string): Key => ({ pk: orderPartition(digest), sk: `CASE#${caseId}` });
export const sweepKey = (sweep: string): Key => ({ pk: `SWEEP#${sweep}`, sk: 'SWEEP' });
export const limitPartition = (scope: string): string => `LIMIT#${scope}`;
export const limitKey = (scope: string, period: string): Key => ({ pk: `LIMIT#${scope}`, sk: period });
/** Ids of Connect's own making, checked by `isContactId` before they come here. */
export const contactKey = (contactId: string): Key => ({ pk: `CONTACT#${contactId}`, sk: 'CONTACT' });
/** Legs of calls that came into a queue, by UTC day: `2026-06-24`. */
export const callsPartition = (day: string): string => `CALLS#${day}`;
export const callerKey = (digest: string): Key => ({ pk: `CALLER#${digest}`, sk: 'CALLER' });
export const erasureKey = (erasureId: string): Key => ({ pk: `ERASURE#${erasureId}`, sk: 'ERASURE' });
export const accessKey = (customerId: string, at: string, id: string): Key => ({
  pk: customerPartition(customerId),
  sk: `ACCESS#${at}#${id}`,
});
export const houseHoursKey: Key = { pk: 'HOURS', sk: 'HOUSE' };
export const rosterKey = (personId: string): Key => ({ pk: 'ROSTER', sk: `PERSON#${personId}` });
export const loadKey = (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'LOAD' });
/** What somebody was told by mail. */
export const toldKey = (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'TOLD' });
export const lineNoticeKey: Key = { pk: 'LINE', sk: 'NOTICE' };
export const remedyKey = (remedyId: string): Key => ({ pk: `REMEDY#${remedyId}`, sk: 'REMEDY' });
/** Sums on their way to a case, the oldest first. */
export const reservedPartition = (shard: number): string => `RESERVED#${shard}`;
export const reservedKey = (shard: number, at: string, grantId: string): Key => ({
  pk: reservedPartition(shard),
  sk: `${at}#${grantId}`,
});
/** Person ids are one word each and team ids are the firm's own: neither has a `#`. */
export const inboxPartition = (of: { person: string } | { team: string }): string =>
  'person' in of ? `INBOX#person#${of.person}` : `INBOX#team#${of.team}`;
export const filtersPartition = (of: { person: string } | { team: string }): string =>
  'person' in of ? `FILTERS#person#${of.person}` : `FILTERS#team#${of.team}`;
/** What somebody decided, the oldest first. */
export const decidedPartition = (personId: string): string => `DECIDED#${personId}`;
/** Legs of calls that somebody took, as the contact centre names them. */
export const takenPartition = (agentId: string): string => `TAKEN#${agentId}`;
/** `2026-11`: who merged what in a month. */
export const mergesPartition = (month: string): string => `MERGES#${month}`;
export const bulkPartition = (digest: string): string => `BULK#${digest}`;
/** A report of a period on its way to somebody, by a digest of all three. */
export const reportMailKey = (digest: string): Key => ({ pk: `REPORT_MAIL#${digest}`, sk: 'REPORT_MAIL' });
export const actionsPartition = 'ACTIONS';
/** Ids are codes, checked by the contract before they come here. */
export const actionKey = (actionId: string): Key => ({ pk: actionsPartition, sk: actionId });
