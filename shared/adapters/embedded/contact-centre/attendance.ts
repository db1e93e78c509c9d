import type { Configuration } from '../../../domain/configuration.ts';
import { type AgentCounts, together } from '../../../domain/line/attendance.ts';
import type { Attendance } from '../../../ports/attendance.ts';
import type { Clock } from '../../../ports/surroundings.ts';

/** Somebody at the desk of this machine. */
export interface Seated {
  teams: readonly string[];
  state: 'available' | 'away' | 'after-call' | 'on-call';
  reason: string | null;
  isRinging: boolean;
}

export interface EmbeddedAttendance extends Attendance {
  /** Whom it counts from now on. */
  follow(everybody: () => readonly Seated[]): void;
}

/** The desk of this machine, counted as Connect counts. Before there is a desk nobody is there. */
export function openAttendance(clock: Clock, { teams }: Pick<Configuration, 'teams'>): EmbeddedAttendance {
  let everybody: () => readonly Seated[] = () => [];
  return {
    follow(seated) {
      everybody = seated;
    },
    async agents() {
      const agents = everybody();
      const counted = (some: readonly Seated[]) => together(some.map(countsOf));
      return {
        at: clock.now(),
        all: counted(agents),
        teams: teams.map(({ id }) => ({ team: id, ...counted(agents.filter((agent) => agent.teams.includes(id))) })),
      };
    },
  };
}

function countsOf({ state, reason, isRinging }: Seated): AgentCounts {
  const one = (isSo: boolean) => (isSo ? 1 : 0);
  const isMissed = state === 'away' && reason === 'missed-call';
  return {
    online: 1,
    available: one(state === 'available' && !isRinging),
    onContact: one(state === 'on-call' || state === 'after-call'),
    afterContact: one(state === 'after-call'),
    away: one(state === 'away' && !isMissed),
    missed: one(isMissed),
  };
}
