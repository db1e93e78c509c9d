/** Scripted calls to the first question, which is the same for everybody: the language. What follows is kept short. */
import { LANGUAGES } from '../../../../shared/domain/case/vocabulary.ts';
import { type Calls, FULL_MAP } from './coverage-calls.ts';
import { GOOD } from './coverage-house.ts';

const flow = 'toll-free-line';
const lines = LANGUAGES.map((language, at) => (at === 0 ? 'line' : `line-${language}`));
const keys = [...LANGUAGES.map((_, at) => `${at + 1}`), '0'];
const chose = (language: string) => ({ greet: [{ ...GOOD.greet, language }, GOOD.greet] });

/** At each voice's turn, every key. */
const CHOICES: Calls = Object.assign(
  {},
  ...LANGUAGES.map((language, at): Calls => {
    const there = 'timeout '.repeat(at);
    const last = { flow, replies: chose(language) } as const;
    return {
      ...Object.fromEntries(
        keys.flatMap((key) => [
          [`${key}, when ${language} is offered`, { flow, keys: `${there} ${key} 0`, ends: 'person' }],
          [`${key}, when ${language} was the last choice`, { ...last, keys: `${key} 0`, ends: 'person' }],
        ]),
      ),
      [`again, when ${language} is offered`]: { flow, keys: `${there} * 1 0`, ends: 'person' },
      [`no key of ours, when ${language} is offered`]: { flow, keys: `${there} # 1 0`, ends: 'person' },
      [`${language} cannot be offered`]: { flow, broken: [`${flow} choose-${language}`], keys: there, ends: 'person' },
      [`again, when ${language} was the last choice`]: { ...last, keys: '* 1 0', ends: 'person' },
      [`no key of ours, when ${language} was the last choice`]: { ...last, keys: '# 1 0', ends: 'person' },
      [`${language} was the last choice, and stays it`]: { ...last, keys: 'timeout 0', ends: 'person' },
      [`${language} was the last choice, and cannot be confirmed`]: {
        ...{ ...last, broken: [`${flow} kept-${language}`] },
        keys: '0',
        ends: 'person',
      },
      [`no flow is there for ${language}`]: { flow, without: lines, keys: `${at + 1}`, ends: 'goodbye' },
    };
  }),
);

export const LANGUAGE_CALLS: Calls = {
  ...CHOICES,
  'a language that is not spoken here': { flow, replies: chose('fr'), keys: '1 0', ends: 'person' },
  'no language is ever chosen': { flow, keys: '', ends: 'person' },
  'a person without a language, and nothing can be noted': { flow, attributes: FULL_MAP, keys: '0 0', ends: 'person' },
};
