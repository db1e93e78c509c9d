import type { AgentsNow } from '../domain/line/attendance.ts';

/** Who is there to answer, in numbers: never who. */
export interface Attendance {
  /** As the contact centre last counted; a few seconds old at times, and it says how old. */
  agents(): Promise<AgentsNow>;
}
