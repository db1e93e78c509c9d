import type { NoRoom } from '../../money/words.ts';
import type { Refusal } from '../refusal.ts';

const WHY: Record<NoRoom, string> = {
  'agent-day': 'The sum is above what you may still grant today: somebody else must approve, or you tomorrow.',
  'team-month': 'The budget of the team for this month has no room for it: wait for the next month, or have it raised.',
  'gifts-month': 'The budget of gifts for this month has no room for it.',
  'gift-of-customer': 'The customer was offered a gift in the last 90 days.',
  'customer-90-days':
    'With what the customer was granted in the last 90 days the sum is above your limit: somebody with more authority must approve.',
  'customer-grants':
    'The customer was granted 100 remedies in the last 90 days, and gets no more by this way: speak with a manager about this customer.',
};

/** What whoever approves is told where a limit that many cases share has no room. The person's own limits are 403, the firm's 409. */
export function noRoomFor(noRoom: NoRoom): Refusal {
  const isOwn = noRoom === 'agent-day' || noRoom === 'customer-90-days';
  return { code: isOwn ? 'above-your-limit' : 'no-room', message: WHY[noRoom] };
}
