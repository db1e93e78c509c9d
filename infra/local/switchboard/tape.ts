import type { EmbeddedRecordings } from '../../../shared/adapters/embedded/contact-centre/recordings.ts';
import type { ContactRecord } from '../../../shared/domain/line/contact.ts';
import type { SaidLine } from '../../../shared/domain/line/listening.ts';
import type { Speaker } from '../../../shared/domain/line/words.ts';
import { type Instant, millisecondsOf, SECOND_MS } from '../../../shared/domain/time.ts';
import type { Clock } from '../../../shared/ports/surroundings.ts';
import type { Contact } from '../phone/contact.ts';

/** What would be recorded of one call, in words: only while the flows have it so, and only of whom they have it of. */
export interface Tape {
  /** The flows say by it what is recorded, from now on to the end of the call. */
  follow(contact: Pick<Contact, 'recording'>): void;
  /** Whether what the caller says to the machine is kept now. */
  hearsMachine(): boolean;
  /** @param legId the leg that is talked in, where an agent is there */
  hear(who: Speaker, text: string, legId?: string): void;
  /** Keeps it all. Answers where, by leg, as Connect's records have it. */
  keep(recordings: Pick<EmbeddedRecordings, 'keep'>): Promise<ReadonlyMap<string, ContactRecord['recordings']>>;
}

/** An hour of a talkative call. */
const MOST_LINES = 1_000;

interface Reel {
  contactId: string;
  place: string;
  kind: string;
  began: Instant;
  said: SaidLine[];
}

/** @param callId of the first leg, whose flows speak for the machine */
export function openTape(callId: string, clock: Clock): Tape {
  const reels = new Map<string, Reel>();
  let recording: () => Contact['recording'] = () => ({ participants: [], ivr: false });

  const isKept = (who: Speaker, isTalk: boolean) => {
    const { participants, ivr } = recording();
    if (!isTalk) return ivr && who !== 'agent';
    return who !== 'line' && participants.includes(who === 'agent' ? 'Agent' : 'Customer');
  };
  const reelOf = (contactId: string, isTalk: boolean): Reel => {
    const place = isTalk ? `recordings/${contactId}` : `recordings/ivr/${contactId}`;
    const kind = isTalk ? 'AUDIO' : 'AUDIO IVR';
    const reel = reels.get(place) ?? { contactId, place, kind, began: clock.now(), said: [] };
    reels.set(place, reel);
    return reel;
  };

  return {
    follow(contact) {
      recording = () => contact.recording;
    },
    hearsMachine: () => recording().ivr,
    hear(who, text, legId) {
      if (!isKept(who, legId !== undefined)) return;
      const { began, said } = reelOf(legId ?? callId, legId !== undefined);
      if (said.length === MOST_LINES) return;
      const seconds = Math.max(0, millisecondsOf(clock.now()) - millisecondsOf(began)) / SECOND_MS;
      said.push({ who, seconds, text });
    },
    async keep(recordings) {
      const places = new Map<string, ContactRecord['recordings']>();
      for (const { contactId, place, kind, said } of reels.values()) {
        // The machine alone was heard: nobody left a message.
        if (said.every(({ who }) => who === 'line')) continue;
        await recordings.keep(place, contactId, said);
        places.set(contactId, [...(places.get(contactId) ?? []), { location: place, kind }]);
      }
      return places;
    },
  };
}
