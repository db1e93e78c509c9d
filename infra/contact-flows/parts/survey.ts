import type { Answer, AnswerReason } from '../../../shared/domain/case/vocabulary.ts';
import { type ChangeChoice, changeChoices } from '../../../shared/domain/survey/definition.ts';
import { ask } from '../connect-call.ts';
import { compare, keepForFlow, record, repeat, say, takeDigits } from '../language/actions.ts';
import type { Action } from '../language/build.ts';
import { choice, PATIENCE_SECONDS } from '../language/questions.ts';
import { analysedIn, type LineFacts, type Words } from '../words/words.ts';
import { messagePart } from './message.ts';
import { promptsOf } from './prompts.ts';

/** What stands for an answer that was not given: an empty value is none to Connect, and a code of the firm's is letters. */
const NONE = '-';
/** What was keyed, as the house is told it. */
const WHOLE = {
  caseId: '$.Attributes.caseId',
  reaction: '$.FlowAttributes.reaction',
  because: '$.FlowAttributes.because',
  recommend: '$.FlowAttributes.recommend',
  change: '$.FlowAttributes.change',
} as const;
const MARKS = Array.from({ length: 11 }, (_, mark) => `${mark}`);

/**
 * The survey by keys, for whoever has proven a case that asks: the firm's own questions, sent to the house once and whole,
 * and then always room for words. Whoever leaves a question is told that the letter's page stands, and nothing is kept; but
 * the mark and the choice may be left out, as on the page. `survey-offer` begins, `status-next` goes on.
 */
export function surveyPart(words: Words, facts: Pick<LineFacts, 'survey' | 'voicemail'>) {
  const asks = wordsOf(facts.survey, words);
  const offered = changeChoices(facts.survey);
  const afterMark = offered.length === 0 ? 'survey-moment' : 'survey-change';
  const usual = { prompts: promptsOf(words), person: 'person', leave: 'survey-left' } as const;
  const answer = (
    reaction: Answer,
    because: AnswerReason | typeof NONE,
  ): Action<'survey-recommend' | AfterMark | 'survey-left'> =>
    keepForFlow(
      { reaction, because, recommend: NONE, change: NONE },
      { next: asks.recommend === undefined ? afterMark : 'survey-recommend', onError: 'survey-left' },
    );
  return {
    ...choice('survey-offer', {
      ...usual,
      text: words.surveyOffer,
      keys: { '1': 'survey-reaction', '2': 'status-next' },
    }),
    ...choice('survey-reaction', {
      ...usual,
      text: `${asks.reaction} ${words.surveyReaction}`,
      keys: { '1': 'survey-satisfied', '2': 'survey-mollified', '3': 'survey-because' },
    }),
    ...choice('survey-because', {
      ...usual,
      text: words.surveyBecause,
      keys: { '1': 'survey-new-facts', '2': 'survey-not-received', '3': 'survey-review', '4': 'survey-dissatisfied' },
    }),
    'survey-satisfied': answer('satisfied', NONE),
    'survey-mollified': answer('mollified', NONE),
    'survey-dissatisfied': answer('dissatisfied', NONE),
    'survey-new-facts': answer('dissatisfied', 'new-facts'),
    'survey-not-received': answer('dissatisfied', 'remedy-not-received'),
    'survey-review': answer('dissatisfied', 'review'),
    // Where the firm does not ask for a mark, or offers no choices, nothing leads there.
    ...((asks.recommend === undefined ? {} : recommendPart(asks.recommend, afterMark, words)) as ReturnType<
      typeof recommendPart
    >),
    ...((offered.length === 0 ? {} : changePart(asks.change, offered, words)) as ReturnType<typeof changePart>),
    'survey-moment': say(words.moment, { next: 'survey-send' }),
    'survey-send': ask('answerSurvey', 'survey-send', { ...WHOLE, next: 'survey-judge', onError: 'survey-not-kept' }),
    'survey-judge': compare('$.External.status', { OK: 'survey-kept' }, 'survey-not-kept'),
    'survey-kept': say('$.External.surveySpoken', { next: 'survey-words' }),
    'survey-not-kept': say(words.surveyNotKept, { next: 'survey-words' }),
    // Whatever was agreed to at the beginning: this one message is asked about by itself.
    ...choice('survey-words', {
      ...usual,
      leave: 'status-next',
      text: `${asks.words} ${words.surveyWords}`,
      keys: { '1': 'message', '2': 'status-next' },
    }),
    ...messagePart(words, facts, { spoken: 'survey-may-record', failed: 'status-next' }),
    'survey-may-record': compare('$.Attributes.recordingConsent', { yes: 'survey-record' }, 'survey-do-not-record'),
    'survey-record': record(['Agent', 'Customer'], { analysedIn: analysedIn(words), next: 'survey-thanks' }),
    'survey-do-not-record': record([], { next: 'survey-thanks' }),
    'survey-thanks': say(words.voicemailThanks, { next: 'status-next' }),
    'survey-left': say(words.surveyLeft, { next: 'status-next' }),
    ...choice('status-next', {
      prompts: promptsOf(words),
      text: words.statusNext,
      keys: { '1': 'person', '2': 'complaint', '3': 'goodbye' },
      person: 'person',
    }),
  } as const;
}

/** One or two keys and #. 0 is a mark here and no person. */
function recommendPart(asks: string, next: AfterMark, words: Words) {
  return {
    'survey-recommend': takeDigits({
      text: `${asks} ${words.surveyRecommend}`,
      seconds: PATIENCE_SECONDS,
      most: 2,
      next: 'survey-recommend-heard',
      onError: 'survey-recommend-left',
    }),
    'survey-recommend-heard': compare<RecommendStep>(
      '$.StoredCustomerInput',
      {
        Timeout: 'survey-recommend-silent',
        '*': 'survey-recommend',
        ...Object.fromEntries(MARKS.map((mark) => [mark, 'survey-recommend-keep' as const])),
      },
      'survey-recommend-other',
    ),
    'survey-recommend-silent': repeat(2, { again: 'survey-recommend-unheard', done: 'survey-recommend-left' }),
    'survey-recommend-unheard': say(words.unheard, { next: 'survey-recommend' }),
    'survey-recommend-other': repeat(2, { again: 'survey-recommend-unknown', done: 'survey-recommend-left' }),
    'survey-recommend-unknown': say(words.surveyNoMark, { next: 'survey-recommend' }),
    'survey-recommend-left': say(words.surveyMarkLeft, { next }),
    'survey-recommend-keep': keepForFlow(
      { recommend: '$.StoredCustomerInput' },
      { next, onError: 'survey-recommend-left' },
    ),
  } as const;
}

/** One action per choice, one name to the compiler (see `complaint.ts`). */
const wantsStep = (code: string) => `survey-wants-${code}` as 'survey-wants-(code)';

/**
 * The one thing to change: the firm's choices have the keys from 1 on, and 9 leaves them out, as silence does. Who wants a person
 * here, where all but this has been answered, is first taken at their word.
 */
function changePart(asks: string, choices: readonly ChangeChoice[], words: Words) {
  const offered = choices.map(({ code, says }, at) => ({ code, says: says[words.language], key: `${at + 1}` }));
  return {
    ...choice('survey-change', {
      prompts: promptsOf(words),
      text: [
        sentence(asks),
        ...offered.map(({ says, key }) => words.keyFor(says, key)),
        words.keyFor(words.surveyChangeLeaves, '9'),
      ].join(' '),
      keys: {
        ...Object.fromEntries(offered.map(({ code, key }) => [key, wantsStep(code)])),
        '9': 'survey-moment',
      },
      person: 'survey-person',
      leave: 'survey-change-left',
    }),
    'survey-person': say(words.moment, { next: 'survey-send-first' }),
    'survey-send-first': ask('answerSurvey', 'survey-send-first', { ...WHOLE, next: 'person', onError: 'person' }),
    ...(Object.fromEntries(
      offered.map(({ code }) => [
        wantsStep(code),
        keepForFlow({ change: code }, { next: 'survey-moment', onError: 'survey-change-left' }),
      ]),
    ) as Record<'survey-wants-(code)', Action<'survey-moment' | 'survey-change-left'>>),
    'survey-change-left': say(words.surveyMarkLeft, { next: 'survey-moment' }),
  } as const;
}

type AfterMark = 'survey-change' | 'survey-moment';
type RecommendStep = 'survey-recommend' | `survey-recommend-${'silent' | 'other' | 'keep'}`;

/** The firm's own words for what the line asks: the reaction and room for words are in every survey, the rest in some. */
function wordsOf({ items }: LineFacts['survey'], { language }: Words) {
  const asked = (...names: string[]) => items.find(({ item }) => names.includes(item))?.asks[language];
  return {
    reaction: asked('reaction') ?? '',
    recommend: asked('recommend'),
    change: asked('oneThingToChange') ?? '',
    words: sentence(asked('comment', 'oneThingToChange') ?? ''),
  };
}

/** On the page a question may be a heading; by ear it needs an end. */
function sentence(asks: string): string {
  return /[.!?]$/.test(asks) ? asks : `${asks}.`;
}
