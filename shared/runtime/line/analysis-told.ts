import type { ContactAnalysis } from '../../../events/contact-analysis.v1.ts';
import { isContactId } from '../../domain/line/contact.ts';
import { optional } from './heard.ts';

/** What a message on the queue `analyses` says. */
export type AnalysisTold =
  | { what: 'file'; file: string }
  | { what: 'category'; contactId: string; category: string }
  | { what: 'failed'; contactId: string; reason: string }
  | { what: 'call'; contactId: string; caseId?: string };

const LONGEST_CATEGORY = 200;

/** Nothing of a message that says nothing: of another type, or without what its type is about. */
export function analysisTold({
  schema,
  contactId,
  caseId,
  detail,
  ...event
}: ContactAnalysis): AnalysisTold | undefined {
  if (schema === 'analysis-due.v1')
    return isContactId(contactId) ? { what: 'call', contactId, ...optional('caseId', caseId) } : undefined;
  const file = detail?.object?.key;
  const spokenOf = lastPart(detail?.contactArn ?? detail?.contact);
  switch (event['detail-type']) {
    case 'Object Created':
      return file === undefined ? undefined : { what: 'file', file };
    case 'Contact Lens Post Call Rules Matched': {
      const category = detail?.ruleName?.slice(0, LONGEST_CATEGORY);
      return category && spokenOf ? { what: 'category', contactId: spokenOf, category } : undefined;
    }
    case 'Contact Lens Analysis State Change':
      if (spokenOf === undefined) return undefined;
      return { what: 'failed', contactId: spokenOf, reason: detail?.reasonCode ?? detail?.state ?? 'unknown' };
    default:
      return undefined;
  }
}

/** Of `arn:...:instance/I/contact/C` the `C`. */
function lastPart(arn: string | undefined): string | undefined {
  const last = arn?.split('/').at(-1);
  return isContactId(last) ? last : undefined;
}
