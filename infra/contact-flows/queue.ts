import type { Language } from '../../shared/domain/case/vocabulary.ts';
import { menu, say } from './language/actions.ts';
import { flow } from './language/build.ts';
import type { ContactFlow } from './language/flow.ts';
import { PATIENCE_SECONDS } from './language/questions.ts';
import { askQueue, compareNumber, sayInTurn } from './language/waiting-actions.ts';
import { callbackPart } from './parts/callback.ts';
import { goodbyePart } from './parts/no-person.ts';
import type { LineFacts, Words } from './words/words.ts';

const EVERY_SECONDS = 45;
const REST_SECONDS = 12;

/** While a caller waits: how many wait and how long, every 45 seconds, and the offer to be called back instead. */
export function queue(language: Language, words: Words, facts: LineFacts): ContactFlow {
  return flow({
    name: `queue-${language}`,
    type: 'CUSTOMER_QUEUE',
    description: `Waiting, ${words.code}: place, longest wait, callback`,
    start: 'look',
    actions: {
      look: askQueue({ next: 'size', onError: 'choose' }),
      // Without activity there is no figure: then nothing is said rather than nonsense.
      size: compareNumber('$.Metrics.Queue.Size', {
        below: [
          [1, 'choose'],
          [2, 'alone'],
        ],
        atLeast: 'many',
        otherwise: 'choose',
      }),
      alone: say(words.queueAlone, { next: 'choose' }),
      many: say(words.queueSize, { next: 'longest' }),
      longest: compareNumber('$.Metrics.Queue.OldestContactAge', {
        below: [
          [120, 'under-two'],
          [300, 'under-five'],
          [600, 'under-ten'],
          [1200, 'under-twenty'],
        ],
        atLeast: 'longer',
        otherwise: 'choose',
      }),
      'under-two': say(words.longestWait.underTwo, { next: 'choose' }),
      'under-five': say(words.longestWait.underFive, { next: 'choose' }),
      'under-ten': say(words.longestWait.underTen, { next: 'choose' }),
      'under-twenty': say(words.longestWait.underTwenty, { next: 'choose' }),
      longer: say(words.longestWait.longer, { next: 'choose' }),
      // Silence is an answer here: whoever says nothing waits on, and a person is what they wait for.
      choose: menu({
        text: `${words.queueMenu} ${words.queueTail}`,
        seconds: PATIENCE_SECONDS,
        keys: { '1': 'callback', '2': 'wait', '0': 'wait', '*': 'look' },
        onSilence: 'wait',
        onOtherKey: 'wait',
        onError: 'wait',
      }),
      wait: sayInTurn({
        texts: words.whileWaiting,
        restSeconds: REST_SECONDS,
        everySeconds: EVERY_SECONDS,
        onPause: 'look',
        onError: 'look',
      }),
      ...callbackPart(words, facts, { done: 'goodbye', otherwise: 'wait', person: 'wait', tail: words.queueTail }),
      ...goodbyePart(words),
    },
  });
}
