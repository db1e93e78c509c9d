import { LANGUAGES, type Language } from '../../shared/domain/case/vocabulary.ts';
import { ask } from './connect-call.ts';
import { compare, goTo, hangUp, log, menu, note, repeat, say, speakAs } from './language/actions.ts';
import type { Action } from './language/build.ts';
import { flow } from './language/build.ts';
import type { ContactFlow } from './language/flow.ts';
import { PATIENCE_SECONDS } from './language/questions.ts';
import type { LineFacts, Words } from './words/words.ts';

/** Each language is offered in its own voice; the last one waits for those who listened to the end. */
const BETWEEN_VOICES_SECONDS = 1;
/** Going on is the usual answer, and needs no key. */
const KEEP_SECONDS = 3;

/**
 * What the number leads to: which language, by key or by the caller's last choice, then on to `line-<language>`. 0 is a person
 * here, too, in the firm's own language, and so is silence.
 */
export function tollFreeLine(
  words: Readonly<Record<Language, Words>>,
  { firm, defaultLanguage }: LineFacts,
): ContactFlow {
  const first = LANGUAGES[0];
  const languageKeys = Object.fromEntries(LANGUAGES.map((language, at) => [`${at + 1}`, `to-${language}` as const]));
  const everyKey = { ...languageKeys, '0': 'wants-person', '*': `voice-${first}` } as const;
  return flow({
    name: 'toll-free-line',
    type: 'CONTACT_FLOW',
    description: 'Answers the toll-free number and finds the language',
    start: 'arrive',
    actions: {
      arrive: log(true, { next: 'voice' }),
      voice: speakAs(words[defaultLanguage].voice, { next: 'hello' }),
      hello: say(`${firm}.`, { next: 'recognise' }),
      recognise: ask('greet', 'recognise', { next: 'last-choice', onError: `voice-${first}` }),
      'last-choice': compare(
        '$.External.language',
        Object.fromEntries(LANGUAGES.map((language) => [language, `keep-${language}` as const])),
        `voice-${first}`,
      ),
      ...forEachLanguage('keep', (language) => speakAs(words[language].voice, { next: `kept-${language}` })),
      ...forEachLanguage('kept', (language) =>
        menu({
          text: words[language].keepLanguage,
          seconds: KEEP_SECONDS,
          keys: everyKey,
          onSilence: `to-${language}`,
          onOtherKey: `voice-${first}`,
          onError: `to-${language}`,
        }),
      ),
      ...forEachLanguage('voice', (language) => speakAs(words[language].voice, { next: `choose-${language}` })),
      ...forEachLanguage('choose', (language, next) =>
        menu<Answer>({
          text: words[language].chooseLanguage,
          seconds: next === undefined ? PATIENCE_SECONDS : BETWEEN_VOICES_SECONDS,
          keys: everyKey,
          onSilence: next === undefined ? 'silent' : `voice-${next}`,
          onOtherKey: 'silent',
          onError: 'wants-person',
        }),
      ),
      silent: repeat(1, { again: `voice-${first}`, done: 'wants-person' }),
      'wants-person': note({ wants: 'person' }, { next: `to-${defaultLanguage}` }),
      ...forEachLanguage('to', (language) => goTo(`line-${language}`, { onError: 'away' })),
      away: say(words[defaultLanguage].lineAway, { next: 'hang-up' }),
      'hang-up': hangUp,
    },
  });
}

type Answer = 'silent' | 'wants-person' | `${'voice' | 'to'}-${Language}`;

function forEachLanguage<const Step extends string, const N extends string>(
  step: Step,
  action: (language: Language, next: Language | undefined) => Action<N>,
): Record<`${Step}-${Language}`, Action<N>> {
  const entries = LANGUAGES.map((language, at) => [`${step}-${language}`, action(language, LANGUAGES[at + 1])]);
  return Object.fromEntries(entries) as Record<`${Step}-${Language}`, Action<N>>;
}
