import { average, handleSecondsOf } from '../line/board.ts';
import { type Contact, OUTBOUND_CALL } from '../line/contact.ts';
import { fewestPeople } from '../loyalty/small-numbers.ts';
import type { Instant } from '../time.ts';

type Taken = Pick<Contact, 'initiation' | 'agentAt' | 'wrappedUpAt'>;

/** Calls that one person took. */
export interface CallsPeriod {
  from: Instant;
  /** Of customers, of which all is done, the work after the call too: as on the board of the line, promised callbacks among them. */
  handled: number;
  /** Of these; null where they are too few to say anything by. */
  averageHandleSeconds: number | null;
  /** Calls of theirs to somebody, who answered. */
  called: number;
}

/** @param smallestGroup calls here, as people in other results */
export function callsSince(from: Instant, taken: readonly Taken[], smallestGroup: number): CallsPeriod {
  const legs = taken.filter(({ agentAt }) => agentAt !== undefined && agentAt >= from);
  const isOurs = ({ initiation }: Taken) => initiation === OUTBOUND_CALL;
  const handled = legs.filter((leg) => !isOurs(leg)).flatMap((leg) => handleSecondsOf(leg) ?? []);
  return {
    from,
    handled: handled.length,
    averageHandleSeconds: handled.length < fewestPeople(smallestGroup) ? null : average(handled),
    called: legs.filter(isOurs).length,
  };
}
