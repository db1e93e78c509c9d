import type { Language } from '../../shared/domain/case/vocabulary.ts';
import { ask } from './connect-call.ts';
import { compare, log, record, repeat, say, takeDigits } from './language/actions.ts';
import { flow } from './language/build.ts';
import type { ContactFlow } from './language/flow.ts';
import { callbackPart } from './parts/callback.ts';
import { caseNumberPart } from './parts/case-number.ts';
import { goodbyePart } from './parts/no-person.ts';
import type { LineFacts, Words } from './words/words.ts';

/**
 * A message after hours: what the caller says to the machine is recorded, if they agreed to be recorded at the beginning.
 * The house is told before they speak, since most people end a message by hanging up.
 */
export function voicemail(language: Language, words: Words, facts: LineFacts): ContactFlow {
  return flow({
    name: `voicemail-${language}`,
    type: 'CONTACT_FLOW',
    description: `A message for us, ${words.code}`,
    start: 'begin',
    actions: {
      begin: log(true, { next: 'may-record' }),
      'may-record': compare('$.Attributes.recordingConsent', { yes: 'has-case' }, 'not-recorded'),
      'not-recorded': say(words.voicemailNotRecorded, { next: 'callback' }),
      'has-case': compare('$.Attributes.case', { new: 'before', joined: 'before' }, 'late-open'),
      ...caseNumberPart('late', words, { next: 'before', failed: 'before' }),
      before: say(words.voicemailBefore, { next: 'leave' }),
      leave: ask('leaveVoicemail', 'leave', { caseId: '$.Attributes.caseId', next: 'noted', onError: 'once-more' }),
      // Only what the house has noted is listened to by anybody: what it has not is not recorded, and not promised.
      noted: compare('$.External.status', { OK: 'record' }, 'once-more'),
      'once-more': repeat(1, { again: 'leave', done: 'no-message' }),
      'no-message': say(words.voicemailAway, { next: 'callback' }),
      record: record(['Agent', 'Customer'], { ivr: true, next: 'speak' }),
      speak: takeDigits({
        text: words.voicemailSpeak,
        seconds: facts.voicemail.inputSeconds,
        most: 1,
        next: 'spoken',
        onError: 'stop-recording',
      }),
      spoken: compare('$.StoredCustomerInput', { Timeout: 'more' }, 'stop-recording'),
      more: repeat(facts.voicemail.inputs - 1, { again: 'go-on', done: 'stop-recording' }),
      'go-on': say(words.voicemailGoOn, { next: 'speak' }),
      'stop-recording': record(['Agent', 'Customer'], { next: 'thanks' }),
      thanks: say(words.voicemailThanks, { next: 'goodbye' }),
      ...callbackPart(words, facts, {
        done: 'goodbye',
        otherwise: 'goodbye',
        person: 'goodbye',
        tail: words.tailWithoutPerson,
      }),
      ...goodbyePart(words),
    },
  });
}
