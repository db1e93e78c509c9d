import type { Language } from '../../../shared/domain/case/vocabulary.ts';
import { compare, goTo, hangUp, say } from '../language/actions.ts';
import { choice } from '../language/questions.ts';
import type { LineFacts, Words } from '../words/words.ts';
import { callbackPart } from './callback.ts';
import { caseNumberPart } from './case-number.ts';
import { promptsWithoutPerson } from './prompts.ts';

/** Nobody can answer now: closed, full, or no way through. A case is made if there is none, then callback, voicemail or goodbye. */
export function noPersonPart(language: Language, words: Words, facts: LineFacts) {
  return {
    full: say(words.full, { next: 'has-case' }),
    'queue-away': say(words.queueAway, { next: 'has-case' }),
    'has-case': compare('$.Attributes.case', { new: 'offer', joined: 'offer' }, 'late-open'),
    ...caseNumberPart('late', words, { next: 'offer', failed: 'offer' }),
    ...choice('offer', {
      prompts: promptsWithoutPerson(words),
      text: words.offer,
      keys: { '1': 'callback', '2': 'voicemail', '3': 'goodbye' },
      person: 'callback',
      silence: 'goodbye',
      // Where nothing can be asked, a callback could not be agreed to either: the two would send the caller round.
      onError: 'goodbye',
    }),
    ...callbackPart(words, facts, {
      done: 'goodbye',
      otherwise: 'offer',
      person: 'offer',
      tail: words.tailWithoutPerson,
    }),
    voicemail: goTo(`voicemail-${language}`, { onError: 'goodbye' }),
    ...goodbyePart(words),
  } as const;
}

/** The last words: that the case stands, or where else we can be reached. */
export function goodbyePart(words: Words) {
  return {
    goodbye: compare('$.Attributes.case', { new: 'goodbye-case', joined: 'goodbye-case' }, 'goodbye-no-case'),
    'goodbye-case': say(words.goodbyeWithCase, { next: 'hang-up' }),
    'goodbye-no-case': say(words.goodbyeWithoutCase, { next: 'hang-up' }),
    'hang-up': hangUp,
  } as const;
}
