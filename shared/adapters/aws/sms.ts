import {
  ConflictException,
  PinpointSMSVoiceV2Client,
  SendTextMessageCommand,
  ValidationException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { Messenger, Taken } from '../../ports/messages.ts';
import { clientSettings } from './clients.ts';
import { asking, undeliverable } from './service-away.ts';
import { NO_SMS, setting } from './settings.ts';
import { messagesOf } from './sms/messages-of.ts';

/** What the service says where a number, or its whole country, is out of reach; other reasons are ours to mend. */
const OUT_OF_REACH: readonly string[] = [
  'DESTINATION_PHONE_NUMBER_OPTED_OUT',
  'DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE',
  'DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION',
  'DESTINATION_COUNTRY_BLOCKED',
];

/**
 * SMS by End User Messaging. A letter too long for one message goes as several, numbered, in order. A number out of reach or
 * opted out is `undeliverable`. The service knows no ids: a letter sent twice arrives twice.
 */
export function openSms({
  // A try given up too early is a letter sent twice.
  client = new PinpointSMSVoiceV2Client(clientSettings(5_000, 3)),
  origination = setting('SMS_ORIGINATION'),
}: {
  client?: PinpointSMSVoiceV2Client;
  origination?: string;
} = {}): Messenger {
  return {
    async forget() {},
    async send({ id, to, text }) {
      if (origination === NO_SMS) throw undeliverable('sms');
      const taken: Taken = {};
      for (const body of messagesOf(text)) {
        const command = new SendTextMessageCommand({
          DestinationPhoneNumber: to,
          OriginationIdentity: origination,
          MessageBody: body,
          MessageType: 'TRANSACTIONAL',
          // Comes back in delivery events.
          Context: { letter: id },
        });
        try {
          const { MessageId } = await asking('End User Messaging', () => client.send(command));
          // Of a letter in several messages, the first names it.
          if (MessageId !== undefined) taken.messageId ??= MessageId;
        } catch (error) {
          throw isOutOfReach(error) ? undeliverable('sms', error) : error;
        }
      }
      return taken;
    },
  };
}

function isOutOfReach(error: unknown): error is Error {
  if (error instanceof ConflictException) return OUT_OF_REACH.includes(error.Reason ?? '');
  if (!(error instanceof ValidationException)) return false;
  const isAboutNumber = error.Fields?.some(({ Name }) => Name === 'DestinationPhoneNumber') ?? false;
  return isAboutNumber || OUT_OF_REACH.includes(error.Reason ?? '');
}
