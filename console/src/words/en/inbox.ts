import type { AnswerOf } from '../../api/routes.ts';

type Kind = AnswerOf<'GET /mentions'>['mentions'][number]['what'];

/** What waits for somebody. */
export const inboxWords = {
  title: 'For you',
  about: 'What waits for you, the most pressing first.',
  bell: (count: number) => (count === 0 ? 'Nothing waits for you' : `${count} for you`),
  due: 'Due within two hours',
  noneDue: 'None of your cases is due within two hours.',
  approvals: 'Waiting for approval',
  notices: 'Notices',
  noNotices: 'Nobody has named you or handed you a case.',
  unread: 'new',
  read: 'seen',
  readAll: 'Mark all as seen',
  markRead: 'Mark as seen',
  kinds: {
    mention: 'Named in a note',
    handover: 'Handed to you',
    assigned: 'Given to you',
    reply: 'A customer wrote after the decision',
    repeat: 'A customer came with another complaint',
    reviewed: 'Your work was reviewed',
    'review-answered': 'Your review was replied to',
    approved: 'Your proposal was approved',
    rejected: 'Your proposal was sent back',
  } satisfies Record<Kind, string>,
};
