import type { AskedOf } from '../api/routes.ts';
import { dayIn, instantIn } from '../format/zoned-time.ts';
import { LANGUAGES, type Language } from '../words/words.ts';
import type { ContactNow } from './contact-now.ts';

type Body = AskedOf<'POST /cases'>['body'];
export type Of<K extends keyof Body> = NonNullable<Body[K]>;
type Authority = NonNullable<Body['onBehalfOf']>['authority'];

/** What stands in the form; empty is not said. */
export interface LogDraft {
  message: string;
  name: string;
  phone: string;
  email: string;
  customerId: string;
  orderId: string;
  product: string;
  remedySought: string;
  channel: Of<'channel'> | '';
  kind: Of<'kind'>;
  category: string;
  severity: Of<'severity'> | '';
  language: Language | '';
  /** `YYYY-MM-DDTHH:MM` of the firm’s clocks; the time may be missing. */
  receivedAt: string;
  preferredChannel: Of<'preferredChannel'> | '';
  supportNeeds: string;
  supportDrivers: readonly Of<'supportDrivers'>[number][];
  /** For whom somebody complains, and on what authority. */
  representedName: string;
  authority: Authority | '';
  /** The call in which it was told. */
  contactId: string;
  /** Names what is sent among its repeats. */
  key: string;
}

export const EMPTY_LOG: LogDraft = {
  ...{ message: '', name: '', phone: '', email: '', customerId: '', orderId: '', product: '', remedySought: '' },
  ...{ channel: '', kind: 'complaint', category: '', severity: '', language: '', receivedAt: '' },
  ...{ preferredChannel: '', supportNeeds: '', supportDrivers: [], representedName: '', authority: '' },
  ...{ contactId: '', key: '' },
};

/** What is known of a complaint because it is told in a call. */
export function toldIn({ contactId, from, language }: ContactNow) {
  const spoken = LANGUAGES.find((one) => language?.toLowerCase().split('-')[0] === one);
  return { contactId, channel: 'phone', phone: from ?? '', language: spoken ?? '' } as const;
}

/** The fields that must not stay empty and are. */
export function missingIn({ message, channel, representedName, authority }: LogDraft): (keyof LogDraft)[] {
  return [
    ...(message.trim() === '' ? (['message'] as const) : []),
    ...(channel === '' ? (['channel'] as const) : []),
    ...(representedName.trim() === '' && authority !== '' ? (['representedName'] as const) : []),
    ...(representedName.trim() !== '' && authority === '' ? (['authority'] as const) : []),
  ];
}

/**
 * What is sent of it; what is empty stays out.
 * @param now by the house's clock: a day without a time is its noon, or now where that still lies ahead
 */
export function loggedCaseOf(draft: LogDraft, timeZone: string, now: string): Body {
  const { channel, kind, supportDrivers, representedName, authority } = draft;
  if (channel === '') throw new Error('a complaint is logged by how it reached us');
  const receivedAt = receivedAtOf(draft.receivedAt, timeZone, now);
  return {
    channel,
    kind,
    ...said(draft, ['category', 'severity', 'language', 'preferredChannel', 'contactId']),
    message: draft.message.trim(),
    complainant: said(draft, ['name', 'phone', 'email', 'customerId']),
    ...said(draft, ['orderId', 'product', 'remedySought', 'supportNeeds']),
    ...(supportDrivers.length > 0 && { supportDrivers: [...supportDrivers] }),
    ...(authority !== '' && { onBehalfOf: { name: representedName.trim(), authority } }),
    ...(receivedAt !== undefined && { receivedAt }),
  };
}

function said<K extends keyof LogDraft>(draft: LogDraft, names: readonly K[]) {
  const given = names.map((name) => [name, `${draft[name]}`.trim()] as const).filter(([, text]) => text !== '');
  return Object.fromEntries(given) as { [N in K]?: Exclude<LogDraft[N], ''> };
}

function receivedAtOf(text: string, timeZone: string, now: string): string | undefined {
  const [day = '', time = ''] = text.split('T');
  if (day === '') return undefined;
  // A day that is none, or half of one, goes as it is: the house says so beside the field.
  if (/^\d\d:\d\d$/.test(time)) return instantIn(timeZone, day, time) ?? text;
  const noon = instantIn(timeZone, day, '12:00') ?? text;
  return noon > now && day === dayIn(timeZone, now) ? undefined : noon;
}

/** What to look for open cases by, as soon as so much is typed that it can be one. */
export function searchesOf({ phone, email, orderId }: Pick<LogDraft, 'phone' | 'email' | 'orderId'>) {
  return {
    ...(phone.replaceAll(/\D/g, '').length >= 7 && { phone: phone.trim() }),
    ...(/^\S+@\S+\.\S+$/.test(email.trim()) && { email: email.trim() }),
    ...(orderId.trim().length >= 3 && { orderId: orderId.trim() }),
  };
}
