import type { Language } from '../../shared/domain/case/vocabulary.ts';
import { flow } from './language/build.ts';
import type { ContactFlow } from './language/flow.ts';
import { arrivalPart } from './parts/arrival.ts';
import { complaintPart } from './parts/complaint.ts';
import { noPersonPart } from './parts/no-person.ts';
import { personPart } from './parts/person.ts';
import { statusPart } from './parts/status.ts';
import { surveyPart } from './parts/survey.ts';
import type { LineFacts, Words } from './words/words.ts';

/** The call itself in one language, once that is chosen: `line-es`. */
export function line(language: Language, words: Words, facts: LineFacts): ContactFlow {
  return flow({
    name: `line-${language}`,
    type: 'CONTACT_FLOW',
    description: `The toll-free line, ${words.code}: complaint, status, person`,
    start: 'arrive',
    actions: {
      ...arrivalPart(language, words),
      ...complaintPart(words, facts),
      ...statusPart(words),
      ...surveyPart(words, facts),
      ...personPart(language, words, facts),
      ...noPersonPart(language, words, facts),
    },
  });
}
