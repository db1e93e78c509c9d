import type { Language } from '../../shared/domain/case/vocabulary.ts';
import { compare, log, record, say } from './language/actions.ts';
import { flow } from './language/build.ts';
import type { ContactFlow } from './language/flow.ts';
import { callbackPart } from './parts/callback.ts';
import { caseNumberPart } from './parts/case-number.ts';
import { messagePart } from './parts/message.ts';
import { goodbyePart } from './parts/no-person.ts';
import type { LineFacts, Words } from './words/words.ts';

/** A message after hours, of callers who agreed to be recorded at the beginning; others are offered a call back. */
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
      before: say(words.voicemailBefore, { next: 'message' }),
      ...messagePart(words, facts, { spoken: 'stop-recording', failed: 'callback' }),
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
