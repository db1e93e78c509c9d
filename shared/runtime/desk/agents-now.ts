import type { AgentsNow } from '../../domain/line/attendance.ts';
import { factsOf } from '../failures.ts';
import type { Services } from '../services.ts';

/** Who is there by state, or null where the contact centre does not say: whatever stands beside it is shown all the same. */
export async function agentsNow({ attendance, log }: Pick<Services, 'attendance' | 'log'>): Promise<AgentsNow | null> {
  try {
    return await attendance.agents();
  } catch (error) {
    log.warn('agents were not counted', factsOf(error));
    return null;
  }
}
