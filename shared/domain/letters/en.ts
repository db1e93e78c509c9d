import { type LetterTemplates, paragraphs } from './letter.ts';

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
  decision: ({ firm, caseNumber, decision, explanation, remedies }) => ({
    subject: `Our answer to your complaint ${caseNumber}`,
    text: paragraphs(
      {
        upheld: 'You were right to complain.',
        'partly-upheld': 'You were right in part.',
        'not-upheld': 'We looked into it and cannot agree with you.',
      }[decision ?? ''],
      explanation,
      remedies && remedies.length > 0
        ? `What we do about it:\n${remedies.map((line) => `- ${line}`).join('\n')}`
        : undefined,
      firm,
    ),
  }),
  survey: ({ firm, caseNumber, surveyLink, surveyUntil }) => ({
    subject: `Are you satisfied with our answer to ${caseNumber}?`,
    text: paragraphs(
      surveyLink &&
        `Did we put it right? One click tells us, and there is room for what you would like us to change: ${surveyLink}`,
      surveyUntil &&
        `The link is good until ${surveyUntil}. If there are new facts, or something we promised did not come, say so there and we open the case again.`,
      firm,
    ),
  }),
};
