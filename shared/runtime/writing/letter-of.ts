import type { Case, Round } from '../../domain/case/case.ts';
import { printedCaseNumber } from '../../domain/case/case-number.ts';
import type { DeadlineKind } from '../../domain/case/vocabulary.ts';
import { isRunning } from '../../domain/deadlines/deadlines.ts';
import type { Letter, LetterFacts, LetterName } from '../../domain/letters/letter.ts';
import { remedyLine } from '../../domain/letters/remedy-line.ts';
import { writeLetter } from '../../domain/letters/templates.ts';
import type { Instant } from '../../domain/time.ts';
import { dayInWords } from '../../pages/dates.ts';
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
  /** Whoever acts for the customer, where it goes to them: their links are theirs alone. */
  representativeId?: string;
  addressedTo?: string | undefined;
}

/** The one way to the words of a letter: what is previewed is what will be sent, as long as the case is the same. */
export async function letterOf(
  it: Case,
  { kind, round: number, textId, words, representativeId, addressedTo }: LetterAsked,
  services: Needs,
): Promise<Letter> {
  const round = [...it.rounds, it.round].find((candidate) => candidate.number === number) ?? it.round;
  const { letters } = services.configuration;
  const links = linksOf(it, round.number, representativeId, services);
  const facts = {
    ...(await factsOf(it, round, textId, services)),
    ...(await questionFacts(it, textId, links.statusLink, services)),
    ...links,
    ...(addressedTo === undefined ? {} : { addressedTo }),
  };
  const letter = writeLetter(kind, it.language, { ...facts, ...words }, { policy: it.policy, letters });
  return { ...letter, subject: threadedSubject(it, letter.subject, representativeId, services) };
}

/** The line answers whoever has the PIN of a call: the caller, not who acts for them. */
function linksOf(
  { caseId, channel }: Case,
  round: number,
  representativeId: string | undefined,
  { statusTokens, surveyTokens, configuration: { publicUrl, line } }: Needs,
) {
  const surveyPhone = channel === 'phone' && representativeId === undefined ? line.numbers[0] : undefined;
  return {
    ...(surveyPhone === undefined ? {} : { surveyPhone }),
    statusLink: `${publicUrl}/status/${statusTokens.issue(caseId, representativeId)}`,
    surveyLink: `${publicUrl}/surveys/${surveyTokens.issue(caseId, round, representativeId)}`,
  };
}

/** Promises that an answer keeps. */
const ANSWERS: readonly DeadlineKind[] = ['resolve', 'final'];

async function factsOf(
  it: Case,
  round: Round,
  textId: string | undefined,
  { texts, configuration }: Needs,
): Promise<LetterFacts> {
  const { letters, businessTimeZone } = configuration;
  const day = (instant: Instant) => dayInWords(instant, it.language, businessTimeZone);
  const reason = round.reasonTextId === undefined ? undefined : await texts.load(it.caseId, round.reasonTextId);
  const written = textId === undefined ? undefined : await texts.load(it.caseId, textId);
  const answers = it.deadlines.filter(({ kind, policy }) => ANSWERS.includes(kind) && policy === undefined);
  const promise = answers.find(isRunning) ?? answers.at(-1);
  const gift = it.remedies.find(({ automatic }) => automatic);
  const remedies = it.remedies.filter((remedy) => remedy.round === round.number && !remedy.automatic);
  return {
    firm: letters.signature,
    caseNumber: printedCaseNumber(it.caseNumber),
    hasSupportNeeds: it.hasSupportNeeds,
    remedies: remedies.map((remedy) => remedyLine(remedy, it.language)),
    ...(promise === undefined ? {} : { promisedBy: day(promise.dueAt) }),
    ...(gift === undefined ? {} : { gift: remedyLine(gift, it.language) }),
    ...(round.decision === undefined ? {} : { decision: round.decision }),
    ...(written?.text === undefined ? {} : { message: written.text }),
    ...(reason?.text === undefined ? {} : { explanation: reason.text }),
    ...(round.surveyUntil === undefined ? {} : { surveyUntil: day(round.surveyUntil) }),
  };
}
