import { AppError } from '../../domain/errors.ts';
import { REDACTED_FOLDER } from '../../domain/line/analysis.ts';
import type { Contact } from '../../domain/line/contact.ts';
import { type Audible, audibleIn } from '../../domain/line/listening.ts';
import { readRecord } from '../line/read-record.ts';
import type { Services } from '../services.ts';
import { writtenDown } from './written-down.ts';

type Needs = Pick<Services, 'contacts' | 'contactFacts' | 'recordings' | 'callAnalyses' | 'clock'>;

/** Of one call. Connect tells of two legs a second, and what is older than minutes is known without asking. */
const MOST_ASKED = 4;

/**
 * What there is to listen to of a call. What is not known of yet, the contact centre is asked for: whoever is to call back needs the
 * message now. @throws AppError `not-agreed`, `no-recording`
 */
export async function hearCall(contactId: string, services: Needs) {
  const known = await legsOf(contactId, services);
  if (known !== undefined && audibleIn(...known)?.length === 0) {
    const unread = known.flat().filter(({ endedAt, record }) => endedAt !== undefined && !record?.recordings.length);
    for (const leg of unread.slice(0, MOST_ASKED)) await readRecord(leg.contactId, services);
  }
  const legs = await legsOf(contactId, services);
  const audible = legs === undefined ? [] : audibleIn(...legs);
  if (audible === undefined) {
    throw new AppError('NotAgreed', 'not-agreed', 'The caller did not agree to be recorded.', { expose: true });
  }
  const heard = (await Promise.all(audible.map((one) => hear(one, services)))).filter((one) => one !== undefined);
  if (heard.length === 0) {
    const why = 'There is no recording: it comes some minutes after the call, and is deleted after some days.';
    throw new AppError('NoRecording', 'no-recording', why, { expose: true });
  }
  return heard;
}

async function legsOf(contactId: string, { contacts }: Needs): Promise<[Contact, Contact[]] | undefined> {
  const call = await contacts.load(contactId);
  return call && [call, await contacts.list(call.legIds ?? [])];
}

/** From the first of its places that has it. */
async function hear({ contactId, isMessage, places, analysisFile }: Audible, services: Needs) {
  for (const place of places) {
    const heard = await services.recordings.hear(place);
    if (heard === undefined) continue;
    const isRedacted = place.startsWith(REDACTED_FOLDER);
    const base = { contactId, isMessage, isRedacted };
    if ('said' in heard) return { ...base, link: null, until: null, said: heard.said };
    const said = analysisFile === undefined ? [] : await writtenDown(analysisFile, services);
    return { ...base, ...heard, said };
  }
  return undefined;
}
