import type { OnRoster } from '../../adapters/stores/roster.ts';
import { rightsOf } from '../../domain/roster/rights.ts';

/** Somebody as the API shows them: what is not there is said. */
export function rosterRow({ personId, person, account, rights, isDeactivated, history }: OnRoster) {
  return {
    personId,
    person: person ?? null,
    account: account === undefined ? null : { ...account, ...rights },
    rights: rightsOf({ ...(account && { account }), ...(rights && { rights }) }) ?? null,
    isDeactivated: isDeactivated ?? false,
    history,
  };
}
