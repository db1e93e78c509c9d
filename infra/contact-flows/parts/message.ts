import { ask } from '../connect-call.ts';
import { compare, record, repeat, say, takeDigits } from '../language/actions.ts';
import type { LineFacts, Words } from '../words/words.ts';

/**
 * A voice message: what the caller says to the machine is recorded. Only for callers who have agreed to that. The house is
 * told before they speak, since most people end a message by hanging up. `message` begins; the recording is still on at
 * `spoken`, to be set as the rest of the call asks for; `failed` where the house cannot note it.
 */
export function messagePart<const S extends string, const F extends string>(
  words: Words,
  { voicemail }: Pick<LineFacts, 'voicemail'>,
  { spoken, failed }: { spoken: S; failed: F },
) {
  type All = S | `message-${'spoken' | 'more' | 'go-on' | 'speak'}`;
  return {
    message: ask('leaveVoicemail', 'message', {
      caseId: '$.Attributes.caseId',
      next: 'message-noted',
      onError: 'message-once-more',
    }),
    // Only what the house has noted is listened to by anybody: what it has not is not recorded, and not promised.
    'message-noted': compare('$.External.status', { OK: 'message-record' }, 'message-once-more'),
    'message-once-more': repeat(1, { again: 'message', done: 'message-away' }),
    'message-away': say(words.voicemailAway, { next: failed }),
    'message-record': record(['Agent', 'Customer'], { ivr: true, next: 'message-speak' }),
    'message-speak': takeDigits<All>({
      text: words.voicemailSpeak,
      seconds: voicemail.inputSeconds,
      most: 1,
      next: 'message-spoken',
      onError: spoken,
    }),
    'message-spoken': compare<All>('$.StoredCustomerInput', { Timeout: 'message-more' }, spoken),
    'message-more': repeat<All>(voicemail.inputs - 1, { again: 'message-go-on', done: spoken }),
    'message-go-on': say(words.voicemailGoOn, { next: 'message-speak' }),
  } as const;
}
