import type { OnRoster } from '../../adapters/stores/roster.ts';

/** Somebody as the API shows them: what is not there is said. */
export function rosterRow({ personId, person, account, isDeactivated, history }: OnRoster) {
  return {
    personId,
    person: person ?? null,
    account: account ?? null,
    isDeactivated: isDeactivated ?? false,
    history,
  };
}
