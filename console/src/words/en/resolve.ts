import type { CaseView } from '../../api/routes.ts';

type Above = NonNullable<CaseView['proposal']>['above'];

/** The form that resolves a case, and the proposal that waits for somebody else. */
export const resolveWords = {
  title: 'Resolve',
  description: 'The letter below is what the customer will get.',
  draftKept: 'Your draft is kept in this tab.',
  decision: 'Decision',
  explanation: 'What the customer is told',
  explanationHint: 'Say why, in their language. Needed unless the complaint is upheld.',
  addRemedy: 'Add a remedy',
  sumOf: (remedy: string, currency: string) => `${remedy}: sum in ${currency}`,
  noSum: 'A sum, please: 12.50',
  takeAway: (remedy: string) => `Take ${remedy} away`,
  needsApproval: 'This is above your limit. It goes to somebody with more authority first; nothing is sent before.',
  notAnyMore: 'This case cannot be decided by you as it stands now. What you wrote is kept until you throw it away.',
  send: 'Decide and send the letter',
  propose: 'Propose for approval',
  lacks: 'The letter lacks what the policy asks for',
  letter: (to: string) => `Letter to: ${to}`,
  goesBy: (way: string) => `Goes by ${way}`,
  noWay: 'No address: tell them some other way',
  copies: (count: number) => (count === 1 ? '1 copy goes to somebody else.' : `${count} copies go to others.`),
  waitsForOther: 'It waits for somebody else to approve it.',
  above: {
    case: 'Above the author’s limit for a case.',
    'agent-day': 'Above the author’s limit for a day.',
    'team-month': 'Above the team’s budget for the month.',
    'gifts-month': 'Above the month’s budget for gifts.',
    'gift-of-customer': 'This customer had such a gift within 90 days.',
    'customer-90-days': 'Above what this customer may get in 90 days.',
    'customer-grants': 'This customer’s list of grants is full.',
  } satisfies Record<Above, string>,
};
