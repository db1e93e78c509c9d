import type { Services } from '../services.ts';

/**
 * The ids under which the line knows a person: their own on one machine, in Connect that of the user who is theirs by the roster, and
 * by nobody else's entry. `isTheirs`: such a user is known.
 */
export async function lineIdsOf(
  personId: string,
  { roster }: Pick<Services, 'roster'>,
): Promise<{ ids: readonly string[]; isTheirs: boolean }> {
  const people = await roster.people();
  const user = people.find((person) => person.personId === personId)?.connectUser;
  const isTheirs = user !== undefined && people.filter(({ connectUser }) => connectUser === user).length === 1;
  return { ids: isTheirs ? [personId, user] : [personId], isTheirs };
}
