import type { CallReply } from '../../../events/connect-call.v1.ts';
import { isFinal } from '../../domain/case/guards.ts';
import { LANGUAGES } from '../../domain/case/vocabulary.ts';
import { type Contact, isContactId } from '../../domain/line/contact.ts';
import type { Call } from '../connect-handler.ts';
import type { Services } from '../services.ts';
import { optional, spokenIn } from './heard.ts';
import { hintedBy } from './known-caller.ts';

type Needs = Pick<
  Services,
  'cases' | 'customers' | 'worklists' | 'contacts' | 'callers' | 'lineNotice' | 'clock' | 'configuration'
>;

/** The first block of a call: in which language to speak, what the number hints at, and what everybody is to hear first. */
export async function greet(call: Call, services: Needs): Promise<CallReply> {
  const { callers, contacts, clock, configuration, lineNotice } = services;
  const chosen = spokenIn(call.parameters.language);
  const digest = callers.digestOf(call.callerId);
  const language = chosen ?? (digest === undefined ? undefined : await callers.languageOf(digest));
  if (chosen !== undefined && digest !== undefined) await callers.remember(digest, chosen);
  if (isContactId(call.contactId)) {
    const startedAt = clock.now();
    await contacts.change(
      call.contactId,
      (it): Contact => ({
        ...it,
        startedAt: it.startedAt ?? startedAt,
        ...optional('language', language ?? it.language),
        ...optional('callerDigest', digest),
      }),
    );
  }
  const hint = digest === undefined ? { isKnown: false, cases: [] } : await hintedBy(call, services);
  const texts = (await lineNotice.current())?.texts ?? {};
  const inTurn = [language, configuration.defaultLanguage, ...LANGUAGES];
  const emergency = inTurn.map((candidate) => candidate && texts[candidate]).find((text) => text !== undefined) ?? '';
  return {
    status: 'OK',
    language: language ?? '',
    isKnown: hint.isKnown ? 'yes' : 'no',
    hasOpenCase: hint.cases.some((it) => !isFinal(it)) ? 'yes' : 'no',
    hasEmergency: emergency === '' ? 'no' : 'yes',
    emergency,
  };
}
