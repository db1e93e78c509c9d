import { bulleted, clause, type LetterTemplates, paragraphs } from './letter.ts';

export const en: LetterTemplates = {
  acknowledgement: ({ firm, caseNumber, promisedBy, statusLink }) => ({
    subject: `We have your message: ${caseNumber}`,
    text: paragraphs(
      `Thank you for telling us. Your case number is ${caseNumber}.`,
      promisedBy && `You will have our answer by ${promisedBy}.`,
      statusLink && `How it stands, and what happens next, is always here: ${statusLink}`,
      firm,
    ),
  }),
  question: ({ firm, caseNumber, question, answerBy, answerLink }) => ({
    subject: `We have a question about ${caseNumber}`,
    text: paragraphs(
      `To go on with ${caseNumber} we need to know something from you:`,
      question,
      answerLink && `You can answer this message, or write and add photos or papers here: ${answerLink}`,
      answerBy && `Please let us know by ${answerBy}. If you need more time, tell us.`,
      firm,
    ),
  }),
  gift: ({ firm, caseNumber, gift }) => ({
    subject: `We are late with your case ${caseNumber}`,
    text: paragraphs(
      'You should have heard from us by now, and you have not. We are sorry.',
      gift && `Please accept this from us, whatever comes of your case: ${gift}.`,
      'It settles nothing and takes away none of your rights: your case goes on. If you would rather not have it, tell us.',
      firm,
    ),
  }),
  update: ({ firm, caseNumber, message, promisedBy }) => ({
    subject: `How your case ${caseNumber} stands`,
    text: paragraphs(
      `This is how your complaint ${caseNumber} stands.`,
      message,
      promisedBy && `You will have our answer by ${promisedBy}.`,
      firm,
    ),
  }),
  holding: ({ firm, caseNumber, message, promisedBy }) => ({
    subject: `Your case ${caseNumber} takes longer than we hoped`,
    text: paragraphs(
      `We do not have our answer to your complaint ${caseNumber} yet.`,
      clause('why-not-yet', message),
      clause('when', promisedBy && `We expect to have it by ${promisedBy}.`),
      firm,
    ),
  }),
  decision: ({ firm, caseNumber, decision, explanation, remedies }) => ({
    subject: `Our answer to your complaint ${caseNumber}`,
    text: paragraphs(
      clause(
        'outcome',
        {
          upheld: 'You were right to complain.',
          'partly-upheld': 'You were right in part.',
          'not-upheld': 'We looked into it and cannot agree with you.',
        }[decision ?? ''],
      ),
      clause(['reasons', 'findings', 'steps-taken'], explanation),
      clause('follow-up', remedies && bulleted('What we do about it:', remedies)),
      firm,
    ),
  }),
  'early-close': ({ firm, caseNumber, remedies }) => ({
    subject: `Your case ${caseNumber} is settled`,
    text: paragraphs(
      clause('resolved', `You have accepted our answer to your complaint ${caseNumber}. We take it as resolved.`),
      clause('follow-up', remedies && bulleted('What we do about it:', remedies)),
      firm,
    ),
  }),
  survey: ({ firm, caseNumber, surveyLink, surveyPhone, surveyUntil }) => ({
    subject: `Are you satisfied with our answer to ${caseNumber}?`,
    text: paragraphs(
      surveyLink &&
        `Did we put it right? One click tells us, and there is room for what you would like us to change: ${surveyLink}`,
      surveyPhone &&
        `If you were told a PIN when you called, you can also answer by telephone: call ${surveyPhone}, and key your case number and the PIN.`,
      surveyUntil &&
        `The link is good until ${surveyUntil}. If there are new facts, or something we promised did not come, say so there and we open the case again.`,
      firm,
    ),
  }),
};
