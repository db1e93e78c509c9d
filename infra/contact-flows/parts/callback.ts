import { ask } from '../connect-call.ts';
import { askHours, compare, keepForFlow, log, repeat, say, takePhoneNumber } from '../language/actions.ts';
import { choice } from '../language/questions.ts';
import { createCallback, setCallbackNumber } from '../language/waiting-actions.ts';
import type { LineFacts, Words } from '../words/words.ts';
import { promptsOf } from './prompts.ts';

const PATIENCE_SECONDS = 30;

/**
 * A call back, kept in the queue aimed at: the caller's own number or another one, judged by the house, agreed to, made. The
 * house is told first, so that a hang-up in between loses nothing; it opens a case where the call has none. Numbers stay out
 * of flow logs and attributes.
 */
export function callbackPart<const D extends string, const O extends string, const P extends string>(
  words: Words,
  { phoneCountry, callback }: Pick<LineFacts, 'phoneCountry' | 'callback'>,
  { done, otherwise, person, tail }: { done: D; otherwise: O; person: P; tail: string },
) {
  return {
    callback: log(false, { next: 'callback-own' }),
    'callback-own': keepForFlow(
      { callbackNumber: '$.CustomerEndpoint.Address' },
      { next: 'callback-moment', onError: 'callback-no-number' },
    ),
    'callback-moment': say(words.moment, { next: 'callback-check' }),
    'callback-check': ask('checkCallback', 'callback-check', {
      callbackNumber: '$.FlowAttributes.callbackNumber',
      next: 'callback-judge',
      onError: 'callback-away',
    }),
    'callback-judge': compare(
      '$.External.status',
      {
        OK: 'callback-confirm',
        INVALID: 'callback-no-number',
        NOT_CALLABLE: 'callback-not-callable',
        QUIET: 'callback-quiet',
      },
      'callback-away',
    ),
    'callback-no-number': say(words.callbackNoNumber, { next: 'callback-retry' }),
    'callback-not-callable': say(words.callbackNotCallable, { next: 'callback-retry' }),
    'callback-unheard': say(words.unheard, { next: 'callback-retry' }),
    'callback-retry': repeat(3, { again: 'callback-key', done: 'callback-away' }),
    'callback-key': takePhoneNumber({
      text: words.callbackKey,
      seconds: PATIENCE_SECONDS,
      country: phoneCountry,
      next: 'callback-heard',
      onInvalid: 'callback-no-number',
      onError: 'callback-away',
    }),
    'callback-heard': compare('$.StoredCustomerInput', { Timeout: 'callback-unheard' }, 'callback-keyed'),
    'callback-keyed': keepForFlow(
      { callbackNumber: '$.StoredCustomerInput' },
      { next: 'callback-moment', onError: 'callback-away' },
    ),
    ...choice('callback-confirm', {
      prompts: { ...promptsOf(words), tail },
      text: words.callbackConfirm,
      keys: { '1': 'callback-set', '2': 'callback-key' },
      person: 'callback-to-person',
      silence: 'callback-left',
    }),
    'callback-to-person': log(true, { next: person }),
    'callback-set': setCallbackNumber('$.External.callbackNumber', {
      next: 'callback-store',
      onInvalid: 'callback-no-number',
      onNotDialable: 'callback-not-callable',
    }),
    'callback-store': ask('requestCallback', 'callback-store', {
      caseId: '$.Attributes.caseId',
      callbackNumber: '$.External.callbackNumber',
      consent: 'yes',
      next: 'callback-noted',
      onError: 'callback-create-alone',
    }),
    // It answers for what it could not note, too; and what it refuses by now is not dialled past it.
    'callback-noted': compare(
      '$.External.status',
      { OK: 'callback-create', NOT_CALLABLE: 'callback-not-callable', INVALID: 'callback-no-number' },
      'callback-create-alone',
    ),
    // The house knows: where Connect makes no callback, `reconcile-contacts` finds that out, and a person calls.
    'callback-create': createCallback({ ...callback, next: 'callback-log-on', onError: 'callback-log-on' }),
    // The house does not: then it is Connect's or nobody's.
    'callback-create-alone': createCallback({ ...callback, next: 'callback-log-on', onError: 'callback-away' }),
    'callback-log-on': log(true, { next: 'callback-promised' }),
    'callback-promised': say(words.callbackPromised, { next: done }),
    // Closed, nobody rings before we open; open, it would ring now.
    'callback-quiet': compare(
      '$.External.isOpen',
      { yes: 'callback-too-late', no: 'callback-when-open' },
      'callback-quiet-hours',
    ),
    'callback-quiet-hours': askHours('line', {
      open: 'callback-too-late',
      closed: 'callback-when-open',
      onError: 'callback-too-late',
    }),
    'callback-when-open': say(words.callbackWhenOpen, { next: 'callback-confirm' }),
    'callback-too-late': say(words.callbackTooLate, { next: 'callback-left' }),
    'callback-away': say(words.callbackAway, { next: 'callback-left' }),
    'callback-left': log(true, { next: otherwise }),
  } as const;
}
