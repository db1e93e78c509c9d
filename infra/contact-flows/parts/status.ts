import { ask } from '../connect-call.ts';
import { compare, keepForFlow, log, note, repeat, say } from '../language/actions.ts';
import { choice, entry } from '../language/questions.ts';
import type { Words } from '../words/words.ts';
import { promptsOf } from './prompts.ts';

/** The house locks a case after five wrong tries; this only keeps a call from going on for ever where it does not. */
const MOST_TRIES = 6;

/**
 * How a case stands, after number and PIN; then a person about this case, or a new complaint. Flow logs are off while the PIN
 * is keyed and sent; `person` puts them on again.
 */
export function statusPart(words: Words) {
  const prompts = promptsOf(words);
  return {
    ...entry('status', {
      prompts,
      text: words.keyCaseNumber,
      most: 10,
      next: 'status-number',
      person: 'person',
    }),
    // The PIN overwrites what was keyed before.
    'status-number': keepForFlow(
      { caseNumber: '$.StoredCustomerInput' },
      { next: 'status-log-off', onError: 'status-away' },
    ),
    'status-log-off': log(false, { next: 'status-pin' }),
    ...entry('status-pin', { prompts, text: words.keyPin, most: 6, next: 'status-moment', person: 'person' }),
    'status-moment': say(words.moment, { next: 'status-invoke' }),
    'status-invoke': ask('caseStatus', 'status-invoke', {
      caseNumber: '$.FlowAttributes.caseNumber',
      pin: '$.StoredCustomerInput',
      next: 'status-log-on',
      onError: 'status-away',
    }),
    'status-log-on': log(true, { next: 'status-judge' }),
    'status-judge': compare(
      '$.External.status',
      { OK: 'status-keep', NO_MATCH: 'status-wrong', LOCKED: 'status-locked' },
      'status-away',
    ),
    'status-wrong': repeat(MOST_TRIES, { again: 'status-no-match', done: 'status-locked' }),
    'status-no-match': say(words.noMatch, { next: 'status' }),
    // For the agent: this caller has proven nothing, whatever they say of a case. A code, and no number.
    'status-locked': note({ proof: 'locked' }, { next: 'status-guarded' }),
    'status-guarded': say(words.locked, { next: 'person' }),
    'status-away': say(words.statusAway, { next: 'person' }),
    'status-keep': note(
      {
        case: 'joined',
        caseId: '$.External.caseId',
        queue: '$.External.queue',
        priority: '$.External.priority',
      },
      { next: 'status-asks' },
    ),
    'status-asks': compare('$.External.survey', { yes: 'survey-offer' }, 'status-told'),
    ...choice('status-told', {
      prompts,
      text: words.afterStatus,
      keys: { '1': 'person', '2': 'complaint', '3': 'goodbye' },
      person: 'person',
    }),
  } as const;
}
