import type { Case, Round } from '../../domain/case/case.ts';
import { printedCaseNumber } from '../../domain/case/case-number.ts';
import type { DeadlineKind } from '../../domain/case/vocabulary.ts';
import { localDay } from '../../domain/deadlines/calendar.ts';
import { isRunning } from '../../domain/deadlines/deadlines.ts';
import type { LetterFacts } from '../../domain/letters/letter.ts';
import { remedyLine } from '../../domain/letters/remedy-line.ts';
import type { Services } from '../services.ts';
import { questionFacts } from './question-facts.ts';

/** Promises that an answer keeps. */
const ANSWERS: readonly DeadlineKind[] = ['resolve', 'final'];

/** What the letters of a round tell. */
export async function factsOf(
  it: Case,
  round: Round,
  textId: string | undefined,
  services: Pick<Services, 'texts' | 'surveyTokens' | 'statusTokens' | 'configuration'>,
): Promise<LetterFacts> {
  const { texts, surveyTokens, configuration } = services;
  const { firm, publicUrl, businessTimeZone } = configuration;
  const reason = round.reasonTextId === undefined ? undefined : await texts.load(it.caseId, round.reasonTextId);
  const gift = it.remedies.find(({ automatic }) => automatic);
  const written = textId === undefined ? undefined : await texts.load(it.caseId, textId);
  const answers = it.deadlines.filter(({ kind, policy }) => ANSWERS.includes(kind) && policy === undefined);
  const promise = answers.find(isRunning) ?? answers.at(-1);
  const remedies = it.remedies.filter((remedy) => remedy.round === round.number && !remedy.automatic);
  return {
    firm,
    caseNumber: printedCaseNumber(it.caseNumber),
    remedies: remedies.map((remedy) => remedyLine(remedy, it.language)),
    surveyLink: `${publicUrl}/surveys/${surveyTokens.issue(it.caseId, round.number)}`,
    ...(await questionFacts(it, textId, services)),
    ...(promise === undefined ? {} : { promisedBy: localDay(promise.dueAt, businessTimeZone) }),
    ...(gift === undefined ? {} : { gift: remedyLine(gift, it.language) }),
    ...(round.decision === undefined ? {} : { decision: round.decision }),
    ...(written?.text === undefined ? {} : { message: written.text }),
    ...(reason?.text === undefined ? {} : { explanation: reason.text }),
    ...(round.surveyUntil === undefined ? {} : { surveyUntil: localDay(round.surveyUntil, businessTimeZone) }),
  };
}
