import type { Language } from '../../shared/domain/case/vocabulary.ts';
import { enterQueue, say } from './language/actions.ts';
import { flow } from './language/build.ts';
import type { ContactFlow } from './language/flow.ts';
import { choice } from './language/questions.ts';
import { hoursPart } from './parts/hours.ts';
import { goodbyePart } from './parts/no-person.ts';
import { promptsOf } from './parts/prompts.ts';
import type { Words } from './words/words.ts';

/** The agent is gone and the caller is not: done, or cut off. Whoever was cut off goes back to the same queue. */
export function disconnect(language: Language, words: Words): ContactFlow {
  return flow({
    name: `disconnect-${language}`,
    type: 'CONTACT_FLOW',
    description: `After the agent has left, ${words.code}`,
    start: 'left',
    actions: {
      ...choice('left', {
        prompts: promptsOf(words),
        text: words.agentLeft,
        keys: { '1': 'hours' },
        person: 'hours',
        silence: 'goodbye',
        // Mostly nobody is there; who still is hears a word.
        onError: 'goodbye',
      }),
      ...hoursPart(language, words, { open: 'connecting', closed: 'goodbye' }),
      connecting: say(words.connecting, { next: 'enter-queue' }),
      'enter-queue': enterQueue({ onFull: 'full', onError: 'queue-away' }),
      full: say(words.full, { next: 'goodbye' }),
      'queue-away': say(words.queueAway, { next: 'goodbye' }),
      ...goodbyePart(words),
    },
  });
}
