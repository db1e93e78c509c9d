import type { Instant } from '../time.ts';
import { redactedSoundOf } from './analysis.ts';
import type { Contact } from './contact.ts';
import type { Speaker } from './words.ts';

/** What somebody said, and how many seconds after the recording began. */
export interface SaidLine {
  who: Speaker;
  seconds: number;
  text: string;
}

/** One recording of a leg, as it may be listened to. */
export interface Audible {
  contactId: string;
  /** Where it lies, the first that is there: without personal data where Contact Lens took that out, else as it was said. */
  places: readonly string[];
  /** What the caller said to the machine, and no agent heard. */
  isMessage: boolean;
  /** What Contact Lens wrote of the same, where it did. */
  analysisFile?: string;
}

/** Who was given recordings of a call to listen to. */
export interface Listening {
  contactId: string;
  by: string;
  at: Instant;
}

/**
 * What may be listened to of a call, each recording once, or nothing where the caller did not agree to any. Who agreed at the
 * beginning agreed for all of it; who left a message agreed to that by its own key, and it is in the leg in which it was left.
 */
export function audibleIn(call: Contact, laterLegs: readonly Contact[]): Audible[] | undefined {
  const hasAgreed = call.recordingConsent?.isGiven === true;
  const legs = [call, ...laterLegs].filter(({ voicemail }) => hasAgreed || voicemail !== undefined);
  if (legs.length === 0) return undefined;
  const seen = new Set<string>();
  return legs.flatMap(({ contactId, record, analysis }) =>
    (record?.recordings ?? []).flatMap(({ location, kind }): Audible[] => {
      const isMessage = isOfMachine(kind);
      if (seen.has(location) || !(hasAgreed || isMessage)) return [];
      seen.add(location);
      if (isMessage || analysis === undefined) return [{ contactId, places: [location], isMessage }];
      const places = [redactedSoundOf(analysis.file), location];
      return [{ contactId, places, isMessage, analysisFile: analysis.file }];
    }),
  );
}

/** Connect names the participant of a recording of the machine's part so, though its API's model has no such word. */
const isOfMachine = (kind: string) => kind.split(' ').includes('IVR');
