import type { SurveyWords } from './words.ts';

export const en: SurveyWords = {
  title: 'Did we put it right?',
  intro: (firm, caseNumber) => `${firm} asks about its answer to your complaint ${caseNumber}.`,
  reaction: {
    satisfied: 'Yes, I am satisfied',
    mollified: 'Not quite, but I can live with it',
    dissatisfied: 'No, I am not satisfied',
  },
  because: 'If you are not satisfied: what should we do?',
  reasons: {
    'new-facts': 'Open the case again: there are new facts',
    'remedy-not-received': 'Open the case again: something you promised did not come',
    review: 'Let a supervisor who did not decide look at it again',
  },
  noReason: 'Nothing more',
  optional: 'optional',
  inOwnWords: 'In your own words',
  agreement: '1 is not at all, 5 is wholly',
  send: 'Send my answer',
  done: {
    answered: 'Thank you: your answer is with your case.',
    reopened: 'Thank you: we have opened your case again.',
    reviewed: 'Thank you: a supervisor who did not decide will look at it again.',
  },
  referral: (code) =>
    `If you would like to recommend us, this is your code: ${code}. Whoever buys from us for the first time can give it.`,
  outside: 'If you do not agree with us',
  over: 'The time for an answer is over. Please write to us or call us, and we look at it again.',
};
