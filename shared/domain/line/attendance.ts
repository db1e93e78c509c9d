import type { Instant } from '../time.ts';

/**
 * How many agents are in which state. Somebody who works on what came after a call is still on a contact, as Amazon Connect has it:
 * `afterContact` is part of `onContact`. Who is rung is in none of the states, but online.
 */
export interface AgentCounts {
  /** Signed in, whatever they do. */
  online: number;
  /** Could take a call now. */
  available: number;
  /** Talk, hold, or write up. */
  onContact: number;
  afterContact: number;
  /** On a break, at a meal: by their own word. */
  away: number;
  /** Let a call ring, or their line failed: nobody rings them until they say that they are there. */
  missed: number;
}

export interface AgentsNow {
  /** When it was counted. */
  at: Instant;
  /** Each once, however many teams they are of. */
  all: AgentCounts;
  /** Of each team of the line. */
  teams: readonly ({ team: string } & AgentCounts)[];
}

export function together(some: readonly AgentCounts[]): AgentCounts {
  const sum = (of: keyof AgentCounts) => some.reduce((total, each) => total + each[of], 0);
  return {
    online: sum('online'),
    available: sum('available'),
    onContact: sum('onContact'),
    afterContact: sum('afterContact'),
    away: sum('away'),
    missed: sum('missed'),
  };
}
