import type { Person } from '../../session/person.ts';
import type { Doing, OnRoster } from './roster-page.tsx';

/** What the reader can do with somebody; whether they may, the house says. Nobody deactivates themselves or changes their own role. */
export function doable(one: OnRoster, me: Person): Exclude<Doing, { what: 'add' | 'invite' }>[] {
  const { personId, person, isDeactivated } = one;
  const withPlace =
    person === null
      ? []
      : [
          { what: 'edit' as const, person },
          { what: 'away' as const, person },
          { what: 'take-off' as const, personId },
        ];
  if (me.role !== 'admin' || me.id === personId) return withPlace;
  if (isDeactivated) return [...withPlace, { what: 'reactivate', personId }];
  return [...withPlace, { what: 'change-role', one }, { what: 'deactivate', personId }];
}
