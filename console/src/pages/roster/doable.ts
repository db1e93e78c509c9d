import type { Person } from '../../session/person.ts';
import type { Doing, OnRoster } from './roster-page.tsx';

/** What the reader can do with somebody; whether they may, the house says. Nobody deactivates themselves. */
export function doable(
  { personId, person, isDeactivated }: OnRoster,
  me: Person,
): Exclude<Doing, { what: 'add' | 'invite' }>[] {
  const withPlace =
    person === null
      ? []
      : [
          { what: 'edit' as const, person },
          { what: 'away' as const, person },
          { what: 'take-off' as const, personId },
        ];
  if (me.role !== 'admin' || me.id === personId) return withPlace;
  return [...withPlace, { what: isDeactivated ? ('reactivate' as const) : ('deactivate' as const), personId }];
}
