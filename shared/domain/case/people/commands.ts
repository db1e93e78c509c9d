import type { Instant } from '../../time.ts';
import type { Authority, ContactChannel } from '../vocabulary.ts';

/** Whom the case is about, who acts for the customer, and how they want to be met. */
export type PeopleCommand =
  | { type: 'concern'; person: string }
  /**
   * What is not named stays as it is. `notBy`: all that we may not use; `withdrawn` and `given` add to that list and take away from it,
   * whatever else stands there.
   */
  | {
      type: 'setContact';
      preferredChannel?: ContactChannel;
      notBy?: readonly ContactChannel[];
      withdrawn?: readonly ContactChannel[];
      given?: readonly ContactChannel[];
    }
  | {
      type: 'recordAuthority';
      textId: string;
      authority: Authority;
      isWrittenTo: boolean;
      alsoCustomer?: true;
      until?: Instant;
      fileId?: string;
    }
  | { type: 'endAuthority' }
  /** What they are is sealed; that there are some stands on the case, and whether to write large. */
  | { type: 'recordNeeds'; textId: string; largePrint?: boolean };

export const PEOPLE_COMMANDS = [
  'concern',
  'setContact',
  'recordAuthority',
  'endAuthority',
  'recordNeeds',
] as const satisfies readonly PeopleCommand['type'][];
