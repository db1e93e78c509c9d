import { addMilliseconds, type Instant } from '../time.ts';
import type { Contact } from './contact.ts';

const MINUTE_MS = 60_000;
/**
 * So long after the end of a leg its record is read. Connect writes it within minutes; a recording, what was found in it and
 * what people add later change it, and the event that says so is best effort: an hour and a day later it is read again.
 */
const AGES_MS = [10 * MINUTE_MS, 60 * MINUTE_MS, 24 * 60 * MINUTE_MS] as const;

/**
 * Whether the record of a leg is to be read now. Only of calls that somebody will look at: those of a case, and the legs in
 * which an agent spoke. A read that comes late stands for all that were due before it.
 */
export function isRecordDue({ endedAt, recordReadAt, caseIds, agentAt }: Contact, now: Instant): boolean {
  if (endedAt === undefined || (caseIds.length === 0 && agentAt === undefined)) return false;
  const due = AGES_MS.map((age) => addMilliseconds(endedAt, age)).findLast((at) => at <= now);
  return due !== undefined && (recordReadAt === undefined || recordReadAt < due);
}
