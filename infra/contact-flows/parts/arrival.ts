import type { Language } from '../../../shared/domain/case/vocabulary.ts';
import { ask } from '../connect-call.ts';
import { compare, hook, log, note, record, say, setLanguage, speakAs } from '../language/actions.ts';
import { choice } from '../language/questions.ts';
import { analysedIn, type Words } from '../words/words.ts';
import { promptsOf } from './prompts.ts';

/**
 * From the first word to the main menu: language, hooks, the supervisor's emergency message, a greeting that knows the
 * number at most, and the question whether the call may be recorded. Whoever does not answer it is not recorded.
 */
export function arrivalPart(language: Language, words: Words) {
  return {
    arrive: log(true, { next: 'language' }),
    language: setLanguage(words.code, { next: 'voice' }),
    voice: speakAs(words.voice, { next: 'note-language' }),
    'note-language': note({ language }, { next: 'hook-queue' }),
    'hook-queue': hook('CustomerQueue', `queue-${language}`, { next: 'hook-agent' }),
    'hook-agent': hook('AgentWhisper', `agent-whisper-${language}`, { next: 'hook-customer' }),
    'hook-customer': hook('CustomerWhisper', `customer-whisper-${language}`, { next: 'hook-remaining' }),
    'hook-remaining': hook('CustomerRemaining', `disconnect-${language}`, { next: 'greet' }),
    greet: ask('greet', 'greet', { language, next: 'has-emergency', onError: 'welcome' }),
    'has-emergency': compare('$.External.hasEmergency', { yes: 'emergency' }, 'known'),
    emergency: say('$.External.emergency', { next: 'known' }),
    known: compare('$.External.isKnown', { yes: 'welcome-back' }, 'welcome'),
    welcome: say(words.welcome, { next: 'wants' }),
    'welcome-back': say(words.welcomeBack, { next: 'wants' }),
    wants: compare('$.Attributes.wants', { person: 'no-consent' }, 'consent'),
    ...choice('consent', {
      prompts: promptsOf(words),
      text: words.consent,
      keys: { '1': 'agreed', '2': 'refused' },
      person: 'no-consent',
    }),
    // The attribute is the proof, kept with the contact; the case gets a copy if the house answers.
    agreed: note({ recordingConsent: 'yes' }, { next: 'agreed-store', onError: 'refused' }),
    'agreed-store': ask('recordConsent', 'agreed-store', {
      consent: 'yes',
      next: 'record',
      onError: 'record',
    }),
    record: record(['Agent', 'Customer'], { analysedIn: analysedIn(words), next: 'main' }),
    refused: note({ recordingConsent: 'no' }, { next: 'refused-store' }),
    'refused-store': ask('recordConsent', 'refused-store', {
      consent: 'no',
      next: 'do-not-record',
      onError: 'do-not-record',
    }),
    'do-not-record': record([], { next: 'not-recorded' }),
    'not-recorded': say(words.notRecorded, { next: 'main' }),
    'no-consent': note({ recordingConsent: 'no' }, { next: 'no-consent-store' }),
    'no-consent-store': ask('recordConsent', 'no-consent-store', {
      consent: 'no',
      next: 'leave-unrecorded',
      onError: 'leave-unrecorded',
    }),
    'leave-unrecorded': record([], { next: 'person' }),
    ...choice('main', {
      prompts: promptsOf(words),
      text: words.mainMenu,
      keys: { '1': 'complaint', '2': 'status' },
      person: 'person',
    }),
  } as const;
}
