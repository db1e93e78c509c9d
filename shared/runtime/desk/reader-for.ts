import type { Configuration } from '../../domain/configuration.ts';
import type { Reader } from '../../domain/desk/notices.ts';
import { invalidInput } from '../../domain/errors.ts';
import type { Staff } from '../http-handler.ts';

/** Oneself, or a team one is in. A team one is not in and one that does not exist are refused alike. */
export function readerFor(team: string | undefined, staff: Staff, { teams }: Pick<Configuration, 'teams'>): Reader {
  if (team === undefined) return { person: staff.id };
  const mine = staff.role === 'admin' ? teams.map(({ id }) => id) : staff.teams;
  if (!mine.includes(team)) throw invalidInput('team', `One of your teams, please: ${mine.join(', ')}.`);
  return { team };
}
