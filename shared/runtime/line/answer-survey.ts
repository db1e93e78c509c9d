import type { CallReply } from '../../../events/connect-call.v1.ts';
import type { Case } from '../../domain/case/case.ts';
import { isAsking, roundAnsweredIn } from '../../domain/case/guards.ts';
import { ANSWER_REASONS, ANSWERS, type Answer, type AnswerReason } from '../../domain/case/vocabulary.ts';
import { wayOutside } from '../../domain/letters/clauses/way-outside.ts';
import { isContactId } from '../../domain/line/contact.ts';
import { changeCodes, type SurveyMarks } from '../../domain/survey/definition.ts';
import { SURVEY_WORDS } from '../../pages/survey-words/survey-words.ts';
import type { SurveyDone } from '../../pages/survey-words/words.ts';
import type { Call } from '../connect-handler.ts';
import type { Services } from '../services.ts';
import { survivorOf } from '../survivor.ts';
import { languageOf, oneOf, optional } from './heard.ts';

type Needs = Pick<Services, 'cases' | 'contacts' | 'texts' | 'ids' | 'clock' | 'configuration'>;

/**
 * The customer's answer by keys, whole and once for a call: the same command and the same sealed marks as from the page. Only
 * for a case that was proved in this call and asks. A repeat of the block changes nothing and hears the same.
 */
export async function answerSurvey(call: Call, services: Needs): Promise<CallReply> {
  const { contactId, parameters } = call;
  const reaction = oneOf(ANSWERS, parameters.reaction);
  if (reaction === undefined || !isContactId(contactId)) return { status: 'INVALID' };
  const before = await caseProved(call, contactId, services);
  if (before === undefined) return { status: 'INVALID' };
  const because = reaction === 'dissatisfied' ? oneOf(ANSWER_REASONS, parameters.because) : undefined;
  if (roundAnsweredIn(before, contactId) !== undefined)
    return told(before, { call, contactId, reaction, because }, services);
  if (!isAsking(before, services.clock.now())) return { status: 'INVALID' };
  const marks = marksIn(call, services);
  const sent = await services.cases.send(
    before.caseId,
    {
      type: 'recordReaction',
      reaction,
      contactId,
      ...optional('because', because),
      ...(Object.keys(marks).length === 0 ? {} : { marks, textId: await keptMarks(before.caseId, marks, services) }),
    },
    { kind: 'customer' },
  );
  if (sent === undefined || 'refusal' in sent) return { status: 'INVALID' };
  return told(sent.case, { call, contactId, reaction, because }, services);
}

/** The case of the number that was keyed with its PIN in this call, or the one that it lives on in. */
async function caseProved({ parameters }: Call, contactId: string, { cases, contacts }: Needs) {
  const known = (await contacts.load(contactId))?.caseIds.find((caseId) => caseId === parameters.caseId);
  const loaded = known === undefined ? undefined : await cases.load(known);
  return loaded && survivorOf(loaded, { cases });
}

/** As the customer gave it, sealed with the texts of the case; unsealed it stands on the round, as from the page. */
async function keptMarks(caseId: string, marks: SurveyMarks, { texts, ids, clock }: Needs): Promise<string> {
  const textId = ids.next();
  const text = JSON.stringify(marks);
  await texts.keep(caseId, { textId, kind: 'reaction', by: 'customer', at: clock.now(), text });
  return textId;
}

/** What was keyed beside the reaction, as far as the survey asks for it. */
function marksIn({ parameters: { recommend, change } }: Call, { configuration }: Needs): SurveyMarks {
  return {
    ...(recommend !== undefined && /^(\d|10)$/.test(recommend) ? { recommend: Number(recommend) } : {}),
    ...optional('change', oneOf(changeCodes(configuration.survey), change)),
  };
}

interface Answered {
  call: Call;
  contactId: string;
  reaction: Answer;
  because: AnswerReason | undefined;
}

/** What comes of it, as the page says; who is not satisfied, and for whom we do no more, hears whom to ask outside. */
function told(it: Case, { call, contactId, reaction, because }: Answered, { configuration }: Needs): CallReply {
  const language = languageOf(call) ?? configuration.defaultLanguage;
  const isReopened = roundAnsweredIn(it, contactId)?.number !== it.round.number;
  const done: SurveyDone = !isReopened ? 'answered' : because === 'review' ? 'reviewed' : 'reopened';
  const isLeft = reaction === 'dissatisfied' && !isReopened;
  const outside = isLeft ? wayOutside({ policy: it.policy, language }, configuration.letters) : [];
  return { status: 'OK', surveySpoken: [SURVEY_WORDS[language].done[done], ...outside.map(spoken)].join(' ') };
}

/** A text of a letter, read aloud: a line is a sentence, and nobody wants to hear `https`. */
function spoken(text: string): string {
  const lines = text.replaceAll(/https?:\/\//g, '').split('\n');
  return lines.map((line) => (/[.!?]$/.test(line) ? line : `${line}.`)).join(' ');
}
