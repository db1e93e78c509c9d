import { LANGUAGES, type Language } from '../case/vocabulary.ts';

type Words = Readonly<Record<Language, string>>;

/**
 * One question of the survey. `reaction`: satisfied or not, the one that the law knows. `recommend`: 0 to 10. `comment` and
 * `oneThingToChange`: words, with `choices` also one of these; words are sealed, so only a choice can be tallied.
 * `agreement`: a sentence, 1 (not at all) to 5 (wholly); its `id` stands in reports.
 */
export type SurveyItem =
  | { item: 'reaction' | 'recommend' | 'comment'; asks: Words }
  | { item: 'oneThingToChange'; asks: Words; choices?: readonly ChangeChoice[] }
  | { item: 'agreement'; id: string; asks: Words };

/** What somebody may want changed; the code stands in reports. The page shows `says`, the line says it before its key. */
export interface ChangeChoice {
  code: string;
  says: Words;
}

export interface SurveyDefinition {
  items: readonly SurveyItem[];
  /** Whole days in which nobody is asked again about another case. 0: everybody is asked about each. */
  quietDays: number;
}

/** Marks that stand unsealed on the round, for reports; words never do. */
export interface SurveyMarks {
  /** 0 to 10. */
  recommend?: number;
  /** By id of the agreement item, 1 to 5. */
  agreement?: Readonly<Record<string, number>>;
  /** Code of the choice of one thing to change. */
  change?: string;
}

export const AGREEMENT_ID = /^[a-z]{2,20}$/;
/** Keys 1 to 8 of a telephone: by ear 9 leaves the question out, and 0 is a person. */
export const MOST_CHOICES = 8;
/** Characters of a choice. Longer, and a caller has forgotten it at its key; eight of them stay far below what Connect says at once. */
export const LONGEST_CHOICE = 60;
/** More sentences than these nobody reads to the end; and each stands on the case. */
export const MOST_AGREEMENTS = 8;

/** What is wrong with a survey, each with its path and the reason; empty if it can be asked. */
export function checkSurvey({ items, quietDays }: SurveyDefinition): string[] {
  const has = (name: SurveyItem['item']) => items.some(({ item }) => item === name);
  const agreements = items.filter(({ item }) => item === 'agreement');
  return [
    ...(has('reaction')
      ? []
      : ['survey.items: without { item: "reaction" } nobody says whether they are satisfied; add it']),
    ...(has('comment') || has('oneThingToChange')
      ? []
      : [
          'survey.items: without a free-text item a survey hears only what it already knows to ask; add { item: "comment" }',
        ]),
    ...(agreements.length <= MOST_AGREEMENTS
      ? []
      : [`survey.items: at most ${MOST_AGREEMENTS} agreement items; take some out`]),
    ...(Number.isSafeInteger(quietDays) && quietDays >= 0
      ? []
      : [`survey.quietDays: ${quietDays} is no whole number of days; write 0 or more`]),
    ...items.flatMap((item, at) => itemProblems(items, item, at)),
  ];
}

function itemProblems(items: readonly SurveyItem[], item: SurveyItem, at: number): string[] {
  const path = `survey.items[${at}]`;
  const isSame = (other: SurveyItem) => nameOf(other) === nameOf(item);
  return [
    ...(item.item === 'agreement' && !AGREEMENT_ID.test(item.id)
      ? [`${path}.id: "${item.id}" stands in reports; write 2 to 20 lower-case letters`]
      : []),
    ...(items.findIndex(isSame) === at ? [] : [`${path}: ${nameOf(item)} is asked already; ask it once`]),
    ...('choices' in item ? choiceProblems(item.choices ?? [], path) : []),
    ...LANGUAGES.filter((language) => (item.asks[language] ?? '').trim() === '').map(
      (language) => `${path}.asks.${language}: it is empty; write the question in that language`,
    ),
  ];
}

function choiceProblems(choices: readonly ChangeChoice[], path: string): string[] {
  return [
    ...(choices.length < 2
      ? [`${path}.choices: ${choices.length} is no choice; write 2 to ${MOST_CHOICES}, or leave them out`]
      : []),
    ...(choices.length > MOST_CHOICES
      ? [`${path}.choices: ${choices.length} are more than a telephone has keys for; write 2 to ${MOST_CHOICES}`]
      : []),
    ...choices.flatMap(({ code, says }, at) => [
      ...(AGREEMENT_ID.test(code)
        ? []
        : [`${path}.choices[${at}].code: "${code}" stands in reports; write 2 to 20 lower-case letters`]),
      ...(choices.findIndex((other) => other.code === code) === at
        ? []
        : [`${path}.choices[${at}].code: "${code}" is there already; write it once`]),
      ...LANGUAGES.flatMap((language) =>
        wordsProblems(says[language] ?? '').map((problem) => `${path}.choices[${at}].says.${language}: ${problem}`),
      ),
    ]),
  ];
}

function wordsProblems(says: string): string[] {
  if (says.trim() === '') return ['it is empty; write the choice in that language'];
  return says.length <= LONGEST_CHOICE
    ? []
    : [`it is ${says.length} characters; callers hear it before its key, so write at most ${LONGEST_CHOICE}`];
}

function nameOf(item: SurveyItem): string {
  return item.item === 'agreement' ? `agreement "${item.id}"` : `"${item.item}"`;
}

/** Agreement items by id, as the page and the contract of an answer know them. */
export function agreementIds({ items }: SurveyDefinition): string[] {
  return items.flatMap((item) => (item.item === 'agreement' ? [item.id] : []));
}

/** What the survey offers as the one thing to change, in the order of page and keys. */
export function changeChoices({ items }: SurveyDefinition): readonly ChangeChoice[] {
  return items.flatMap((item) => ('choices' in item ? (item.choices ?? []) : []));
}

/** Their codes. */
export function changeCodes(survey: SurveyDefinition): string[] {
  return changeChoices(survey).map(({ code }) => code);
}
