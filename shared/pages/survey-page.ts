import { ANSWER_REASONS, ANSWERS, type AnswerReason, type Language } from '../domain/case/vocabulary.ts';
import type { ChangeChoice, SurveyDefinition, SurveyItem } from '../domain/survey/definition.ts';
import { blocks, choice, escaped, linkedParagraph, page, paragraph, wordsBox } from './page.ts';
import { SURVEY_WORDS } from './survey-words/survey-words.ts';
import type { SurveyDone, SurveyWords } from './survey-words/words.ts';

export interface SurveyFacts {
  firm: string;
  caseNumber: string;
  language: Language;
  survey: SurveyDefinition;
  /** Each of the customer's reasons is good once. */
  usedReasons: readonly AnswerReason[];
  /** Whom to ask outside, in words ready to read. */
  outside: readonly string[];
  done?: SurveyDone;
  /** Of a satisfied customer, as it is read. */
  referralCode?: string;
  isOver: boolean;
  isLarge?: boolean;
}

/** The page that a survey letter's link opens: the firm's questions in the customer's language, sent to its own address. */
export function surveyPage(facts: SurveyFacts): string {
  const { firm, caseNumber, language, done, isOver, referralCode } = facts;
  const words = SURVEY_WORDS[language];
  const body = done !== undefined ? thanks(done, words) : isOver ? paragraph(words.over) : questions(facts, words);
  return page(
    { language, firm, isLarge: facts.isLarge, title: `${words.title} ${firm}` },
    blocks(
      `<h1>${escaped(words.title)}</h1>`,
      done === undefined && paragraph(words.intro(firm, caseNumber)),
      body,
      referralCode !== undefined && paragraph(words.referral(referralCode)),
      `<h2>${escaped(words.outside)}</h2>`,
      ...facts.outside.map(linkedParagraph),
    ),
  );
}

function thanks(done: SurveyDone, words: SurveyWords): string {
  return `<p class="told" role="status">${escaped(words.done[done])}</p>`;
}

function questions({ survey, language, usedReasons }: SurveyFacts, words: SurveyWords): string {
  const asked = survey.items.map((item) => blocks(question(item, language, words), after(item, usedReasons, words)));
  return `<form method="post" autocomplete="off">
${asked.join('\n')}
<button>${escaped(words.send)}</button>
</form>`;
}

function question(item: SurveyItem, language: Language, words: SurveyWords): string {
  const asks = item.asks[language];
  const optional = `${asks} (${words.optional})`;
  switch (item.item) {
    case 'reaction': {
      const choices = ANSWERS.map((answer, at) =>
        choice('reaction', answer, words.reaction[answer], at === 0 ? 'required' : ''),
      );
      return fieldset(asks, choices.join('\n'));
    }
    case 'recommend':
      return marks('recommend', optional, 0, 10);
    case 'agreement':
      return marks(`agreement.${item.id}`, `${asks} (${words.agreement}; ${words.optional})`, 1, 5);
    case 'comment':
      return wordsBox('comment', optional, 5_000);
    case 'oneThingToChange':
      return changes(item.choices, optional, language, words);
  }
}

/** What can be done about an answer of "not satisfied" stands right below that question. */
function after(item: SurveyItem, used: readonly AnswerReason[], words: SurveyWords): string | undefined {
  if (item.item !== 'reaction') return undefined;
  const open = ANSWER_REASONS.filter((reason) => !used.includes(reason));
  if (open.length === 0) return undefined;
  const choices = open.map((reason) => choice('because', reason, words.reasons[reason]));
  return fieldset(words.because, [...choices, choice('because', '', words.noReason, 'checked')].join('\n'), 'because');
}

/** The choice stands above the words: who ticks one may still say more. */
function changes(choices: readonly ChangeChoice[] = [], asks: string, language: Language, words: SurveyWords): string {
  if (choices.length === 0) return wordsBox('oneThingToChange', asks, 1_000);
  const shown = choices.map(({ code, says }) => choice('change', code, says[language]));
  const more = `${words.inOwnWords} (${words.optional})`;
  return blocks(fieldset(asks, shown.join('\n')), wordsBox('oneThingToChange', more, 1_000));
}

function marks(name: string, legend: string, from: number, to: number): string {
  const choices = Array.from({ length: to - from + 1 }, (_, at) => choice(name, String(from + at), String(from + at)));
  return fieldset(legend, `<div class="marks">\n${choices.join('\n')}\n</div>`);
}

function fieldset(legend: string, content: string, id?: string): string {
  return `<fieldset${id === undefined ? '' : ` id="${id}"`}>
<legend>${escaped(legend)}</legend>
${content}
</fieldset>`;
}
