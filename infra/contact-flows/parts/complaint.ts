import { log, note, say } from '../language/actions.ts';
import type { Action } from '../language/build.ts';
import { choice } from '../language/questions.ts';
import type { LineFacts, Words } from '../words/words.ts';
import { caseNumberPart } from './case-number.ts';
import { promptsOf } from './prompts.ts';

/** Keys 1 to 7 are categories of the firm, 8 is anything else, 9 is danger. */
const MOST_CATEGORIES = 7;

/** One action per category. To the compiler they are one name, since it forgets patterns of names where parts are put together. */
const categoryStep = (id: string) => `category-${id}` as 'category-(id)';

/**
 * A new complaint: what it is about, its number, and only then a person. The firm's first seven categories have a key.
 * @throws where a category has no words in this language
 */
export function complaintPart(words: Words, { categories }: Pick<LineFacts, 'categories'>) {
  const offered = categories.slice(0, MOST_CATEGORIES).map((id, at) => ({ id, key: `${at + 1}` }));
  return {
    ...choice('complaint', {
      prompts: promptsOf(words),
      text: [
        words.about,
        ...offered.map(({ id, key }) => words.forKey(wordsFor(id, words), key)),
        words.forKey(words.aboutSomethingElse, '8'),
        words.forKey(words.aboutDanger, '9'),
      ].join(' '),
      keys: {
        ...Object.fromEntries(offered.map(({ id, key }) => [key, categoryStep(id)])),
        '8': 'case-open',
        '9': 'danger',
      },
      person: 'person',
    }),
    ...(Object.fromEntries(
      offered.map(({ id }) => [categoryStep(id), note({ category: id }, { next: 'case-open' })]),
    ) as Record<'category-(id)', Action<'case-open'>>),
    danger: note({ severity: 'safety' }, { next: 'danger-advice' }),
    'danger-advice': say(words.danger, { next: 'case-open' }),
    ...caseNumberPart('case', words, {
      category: '$.Attributes.category',
      severity: '$.Attributes.severity',
      next: 'opened',
      failed: 'person',
    }),
    ...choice('opened', {
      prompts: promptsOf(words),
      text: words.afterNumber,
      keys: { '1': 'person', '2': 'goodbye' },
      person: 'person',
      again: 'repeat-number',
    }),
    // What the house answered still stands: nothing else has been asked since.
    'repeat-number': log(false, { next: 'case-number' }),
  } as const;
}

function wordsFor(id: string, { categories, code }: Words): string {
  const found = categories[id];
  if (found === undefined) {
    throw new Error(`The line has no words in ${code} for the category "${id}": add them in infra/contact-flows/words`);
  }
  return found;
}
