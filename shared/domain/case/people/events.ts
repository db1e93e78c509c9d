import type { HistoryLines } from '../events.ts';
import type { ContactChannel } from '../vocabulary.ts';
import type { Concern, Representative } from './people.ts';

export type PeopleEvent =
  | { type: 'concerned'; concern: Concern }
  | { type: 'contact-set'; preferredChannel?: ContactChannel; notBy?: readonly ContactChannel[] }
  | { type: 'authority-recorded'; representative: Representative }
  | { type: 'authority-ended' }
  | { type: 'needs-recorded'; textId: string; largePrint?: boolean };

export const peopleLines: HistoryLines<PeopleEvent> = {
  concerned: ({ concern }) => ({ ref: concern.person }),
  'contact-set': ({ preferredChannel, notBy }) => {
    const code = [preferredChannel, ...(notBy ?? []).map((channel) => `not-${channel}`)].filter(Boolean).join('+');
    return code === '' ? {} : { code };
  },
  'authority-recorded': ({ representative }) => ({ code: representative.authority, ref: representative.textId }),
  'authority-ended': () => ({}),
  'needs-recorded': ({ textId }) => ({ ref: textId }),
};
