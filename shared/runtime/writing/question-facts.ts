import type { Case } from '../../domain/case/case.ts';
import type { LetterFacts } from '../../domain/letters/letter.ts';
import { dayInWords } from '../../pages/dates.ts';
import type { Services } from '../services.ts';

/** What a letter with a question tells of it; nothing for other letters. */
export async function questionFacts(
  it: Case,
  questionId: string | undefined,
  answerLink: string,
  { texts, configuration }: Pick<Services, 'texts' | 'configuration'>,
): Promise<Pick<LetterFacts, 'question' | 'answerBy' | 'answerLink'>> {
  const asked = it.questions?.find((question) => question.questionId === questionId);
  const text = asked === undefined ? undefined : (await texts.load(it.caseId, asked.questionId))?.text;
  if (asked === undefined || text === undefined) return {};
  return {
    question: text,
    answerBy: dayInWords(asked.dueAt, it.language, configuration.businessTimeZone),
    answerLink,
  };
}
