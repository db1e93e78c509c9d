import type { Case, Round } from '../../domain/case/case.ts';
import { printedCaseNumber } from '../../domain/case/case-number.ts';
import { localDay } from '../../domain/deadlines/calendar.ts';
import type { Letter, LetterFacts, LetterName } from '../../domain/letters/letter.ts';
import { remedyLine } from '../../domain/letters/remedy-line.ts';
import { writeLetter } from '../../domain/letters/templates.ts';
import type { Services } from '../services.ts';

type Needs = Pick<Services, 'texts' | 'statusTokens' | 'surveyTokens' | 'configuration'>;

export interface LetterAsked {
  kind: LetterName;
  /** Of the case: the letter tells that round. */
  round: number;
  /** Words that are not kept yet: of a letter that is only looked at. */
  words?: { explanation?: string; message?: string };
}

/** The one way to the words of a letter: what is previewed is what will be sent, as long as the case is the same. */
export async function letterOf(
  it: Case,
  { kind, round: number, words }: LetterAsked,
  services: Needs,
): Promise<Letter> {
  const round = [...it.rounds, it.round].find((candidate) => candidate.number === number) ?? it.round;
  const { letters } = services.configuration;
  const facts = await factsOf(it, round, services);
  return writeLetter(kind, it.language, { ...facts, ...words }, { policy: it.policy, letters });
}

async function factsOf(
  it: Case,
  round: Round,
  { texts, statusTokens, surveyTokens, configuration }: Needs,
): Promise<LetterFacts> {
  const { letters, publicUrl, businessTimeZone } = configuration;
  const reason = round.reasonTextId === undefined ? undefined : await texts.load(it.caseId, round.reasonTextId);
  const promise = it.deadlines.find(({ kind }) => kind === 'resolve' || kind === 'final');
  const remedies = it.remedies.filter((remedy) => remedy.round === round.number && !remedy.automatic);
  return {
    firm: letters.signature,
    caseNumber: printedCaseNumber(it.caseNumber),
    hasSupportNeeds: it.hasSupportNeeds,
    remedies: remedies.map((remedy) => remedyLine(remedy, it.language)),
    statusLink: `${publicUrl}/status/${statusTokens.issue(it.caseId)}`,
    surveyLink: `${publicUrl}/surveys/${surveyTokens.issue(it.caseId, round.number)}`,
    ...(promise === undefined ? {} : { promisedBy: localDay(promise.dueAt, businessTimeZone) }),
    ...(round.decision === undefined ? {} : { decision: round.decision }),
    ...(reason?.text === undefined ? {} : { explanation: reason.text }),
    ...(round.surveyUntil === undefined ? {} : { surveyUntil: localDay(round.surveyUntil, businessTimeZone) }),
  };
}
