import type { Language } from '../../shared/domain/case/vocabulary.ts';
import { compare, endFlow, record, say, speakAs } from './language/actions.ts';
import { flow } from './language/build.ts';
import type { ContactFlow } from './language/flow.ts';
import { analysedIn, type Words } from './words/words.ts';

/** In the agent's ear before the caller is there: language, which case, and whether the caller failed to prove one. */
export function agentWhisper(language: Language, words: Words): ContactFlow {
  return flow({
    name: `agent-whisper-${language}`,
    type: 'AGENT_WHISPER',
    description: `Language and case for the agent, ${words.code}`,
    start: 'proof',
    actions: {
      proof: compare('$.Attributes.proof', { locked: 'not-proven' }, 'case'),
      'not-proven': say(words.agentNotProven, { next: 'case' }),
      case: compare('$.Attributes.case', { new: 'new-case', joined: 'known-case' }, 'no-case'),
      'new-case': say(words.agentNewCase, { next: 'end' }),
      'known-case': say(words.agentKnownCase, { next: 'end' }),
      'no-case': say(words.agentNoCase, { next: 'end' }),
      end: endFlow,
    },
  });
}

/** In the caller's ear at the same moment: somebody is there, and whether it is recorded. */
export function customerWhisper(language: Language, words: Words): ContactFlow {
  return flow({
    name: `customer-whisper-${language}`,
    type: 'CUSTOMER_WHISPER',
    description: `Connected, recorded or not, ${words.code}`,
    start: 'consent',
    actions: {
      consent: compare('$.Attributes.recordingConsent', { yes: 'recorded' }, 'not-recorded'),
      recorded: say(words.customerRecorded, { next: 'end' }),
      'not-recorded': say(words.customerNotRecorded, { next: 'end' }),
      end: endFlow,
    },
  });
}

/** To somebody whom we call, when they answer; a callback they have asked for, other calls of ours not. The callback is a contact of its own: recording is settled anew by the same consent. */
export function callbackWhisper(language: Language, words: Words): ContactFlow {
  return flow({
    name: `callback-whisper-${language}`,
    type: 'OUTBOUND_WHISPER',
    description: `Who is calling back, recorded or not, ${words.code}`,
    start: 'voice',
    actions: {
      voice: speakAs(words.voice, { next: 'how' }),
      how: compare('$.InitiationMethod', { OUTBOUND: 'unasked' }, 'hello'),
      unasked: say(words.outboundHello, { next: 'consent' }),
      hello: say(words.callbackHello, { next: 'consent' }),
      consent: compare('$.Attributes.recordingConsent', { yes: 'recorded' }, 'not-recorded'),
      recorded: say(words.customerRecorded, { next: 'record' }),
      record: record(['Agent', 'Customer'], { analysedIn: analysedIn(words), next: 'end' }),
      'not-recorded': say(words.customerNotRecorded, { next: 'do-not-record' }),
      'do-not-record': record([], { next: 'end' }),
      end: endFlow,
    },
  });
}
