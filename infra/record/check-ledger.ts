import { addClaims, type Claims, differenceAt } from '../../shared/domain/money/balance.ts';
import { differenceFrom } from '../../shared/domain/money/ledger.ts';
import type { Services } from '../../shared/runtime/services.ts';

/** What was looked at, and the first thing that does not add up. Sums in minor units. */
export interface LedgerCheck {
  cases: number;
  limits: number;
  entries: number;
  currency: string;
  grantedMinor: number;
  /** Came back: declined or failed. */
  returnedMinor: number;
  difference?: string;
}

/** What it needs, by name. */
export const CHECKED = ['worklists', 'ledger', 'reservations', 'clock', 'configuration'] as const;

const PAGE = 100;

/** Adds up the ledger, the cases and the limits, and says where the first difference is. Reads only. */
export async function checkLedger({
  worklists,
  ledger,
  reservations,
  clock,
  configuration,
}: Pick<Services, (typeof CHECKED)[number]>): Promise<LedgerCheck> {
  const teams = configuration.teams.map(({ id }) => id);
  const claims: Claims = new Map();
  const check: LedgerCheck = {
    ...{ cases: 0, limits: 0, entries: 0, currency: configuration.currency },
    ...{ grantedMinor: 0, returnedMinor: 0 },
  };
  const note = (difference: string | undefined) => {
    if (difference !== undefined) check.difference ??= difference;
  };

  for (let after: string | undefined = ''; after !== undefined; ) {
    const reading = { limit: PAGE, ...(after === '' ? {} : { after }) };
    const page = await worklists.byReceipt(teams, { from: '0', to: '9' }, reading);
    for (const it of page.cases) {
      const entries = await ledger.of(it.caseId);
      const difference = differenceFrom(it, entries);
      note(difference && `case ${it.caseNumber}: ${difference}`);
      addClaims(claims, it);
      check.cases += 1;
      check.entries += entries.length;
      for (const { state, amountMinor } of entries) {
        if (state === 'granted') check.grantedMinor += amountMinor;
        if (state === 'declined' || state === 'failed') check.returnedMinor += amountMinor;
      }
    }
    after = page.next;
  }
  for (const claim of claims.values()) {
    note(differenceAt(claim, await reservations.room(claim.place), clock.now()));
    check.limits += 1;
  }
  return check;
}
