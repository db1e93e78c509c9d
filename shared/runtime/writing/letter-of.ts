import type { Case, Round } from '../../domain/case/case.ts';
import { printedCaseNumber } from '../../domain/case/case-number.ts';
import type { DeadlineKind } from '../../domain/case/vocabulary.ts';
import { localDay } from '../../domain/deadlines/calendar.ts';
import { isRunning } from '../../domain/deadlines/deadlines.ts';
import type { Letter, LetterFacts, LetterName } from '../../domain/letters/letter.ts';
import { remedyLine } from '../../domain/letters/remedy-line.ts';
import { writeLetter } from '../../domain/letters/templates.ts';
import type { Services } from '../services.ts';
import { questionFacts } from './question-facts.ts';
import { threadedSubject } from './threaded.ts';

type Needs = Pick<Services, 'texts' | 'replyTokens' | 'statusTokens' | 'surveyTokens' | 'configuration'>;

export interface LetterAsked {
  kind: LetterName;
  /** Of the case: the letter tells that round. */
  round: number;
  /** The text beside the case that it carries. */
  textId?: string;
  /** Words that are not kept yet: of a letter that is only looked at. */
  words?: { explanation?: string; message?: string };
}

/** The one way to the words of a letter: what is previewed is what will be sent, as long as the case is the same. */
export async function letterOf(
  it: Case,
  { kind, round: number, textId, words }: LetterAsked,
  services: Needs,
): Promise<Letter> {
  const round = [...it.rounds, it.round].find((candidate) => candidate.number === number) ?? it.round;
  const { letters } = services.configuration;
  const facts = { ...(await factsOf(it, round, textId, services)), ...(await questionFacts(it, textId, services)) };
  const letter = writeLetter(kind, it.language, { ...facts, ...words }, { policy: it.policy, letters });
  return { ...letter, subject: threadedSubject(it, letter.subject, services) };
}

/** Promises that an answer keeps. */
const ANSWERS: readonly DeadlineKind[] = ['resolve', 'final'];

async function factsOf(
  it: Case,
  round: Round,
  textId: string | undefined,
  { texts, statusTokens, surveyTokens, configuration }: Needs,
): Promise<LetterFacts> {
  const { letters, line, publicUrl, businessTimeZone } = configuration;
  const reason = round.reasonTextId === undefined ? undefined : await texts.load(it.caseId, round.reasonTextId);
  const written = textId === undefined ? undefined : await texts.load(it.caseId, textId);
  const answers = it.deadlines.filter(({ kind, policy }) => ANSWERS.includes(kind) && policy === undefined);
  const promise = answers.find(isRunning) ?? answers.at(-1);
  const surveyPhone = it.channel === 'phone' ? line.numbers[0] : undefined;
  const gift = it.remedies.find(({ automatic }) => automatic);
  const remedies = it.remedies.filter((remedy) => remedy.round === round.number && !remedy.automatic);
  return {
    firm: letters.signature,
    caseNumber: printedCaseNumber(it.caseNumber),
    hasSupportNeeds: it.hasSupportNeeds,
    remedies: remedies.map((remedy) => remedyLine(remedy, it.language)),
    statusLink: `${publicUrl}/status/${statusTokens.issue(it.caseId)}`,
    surveyLink: `${publicUrl}/surveys/${surveyTokens.issue(it.caseId, round.number)}`,
    ...(surveyPhone === undefined ? {} : { surveyPhone }),
    ...(promise === undefined ? {} : { promisedBy: localDay(promise.dueAt, businessTimeZone) }),
    ...(gift === undefined ? {} : { gift: remedyLine(gift, it.language) }),
    ...(round.decision === undefined ? {} : { decision: round.decision }),
    ...(written?.text === undefined ? {} : { message: written.text }),
    ...(reason?.text === undefined ? {} : { explanation: reason.text }),
    ...(round.surveyUntil === undefined ? {} : { surveyUntil: localDay(round.surveyUntil, businessTimeZone) }),
  };
}
