import type { Case } from '../case/case.ts';
import type { Instant } from '../time.ts';
import { isHeld, sumOf } from './granted-sums.ts';
import { type GrantedSum, isRolling, type Place, placesOf, windowStart } from './limits.ts';

/** A limit as it stands: all that counts against it, and the sums that it lists one by one. */
export interface Room {
  usedMinor: number;
  listed: readonly Pick<GrantedSum, 'id' | 'amountMinor' | 'caseId' | 'at'>[];
}

/** What the cases say of one limit: the sums that are the customers', and all that ever counted there. */
export interface Claim {
  place: Place;
  heldMinor: number;
  held: GrantedSum[];
  known: Set<string>;
}

/** Claims by the limit's place, gathered case by case. */
export type Claims = Map<string, Claim>;

export function addClaims(claims: Claims, it: Case): void {
  for (const remedy of it.remedies) {
    const sum = sumOf(it.caseId, remedy);
    if (sum === undefined) continue;
    for (const place of placesOf(sum)) {
      const key = `${place.scope} ${place.period}`;
      const claim = claims.get(key) ?? { place, heldMinor: 0, held: [], known: new Set() };
      claims.set(key, claim);
      claim.known.add(sum.id);
      if (!isHeld(remedy)) continue;
      claim.held.push(sum);
      claim.heldMinor += sum.amountMinor;
    }
  }
}

/**
 * In what a limit and the cases differ, in words; nothing where they agree. Sums that the limit lists and no case has are room that is
 * being taken at this moment, or that free-reservations will put right: they stand for themselves.
 */
export function differenceAt({ place, heldMinor, held, known }: Claim, room: Room, now: Instant): string | undefined {
  const name = `${place.limit} (${place.scope} ${place.period})`;
  const pending = room.listed.filter(({ id }) => !known.has(id));
  const usedMinor = room.usedMinor - minorOf(pending);
  if (!isRolling(place)) {
    return usedMinor === heldMinor ? undefined : `${name}: cases hold ${heldMinor}, and the limit counts ${usedMinor}`;
  }
  if (room.usedMinor !== minorOf(room.listed)) {
    return `${name}: it counts ${room.usedMinor}, and lists ${minorOf(room.listed)}`;
  }
  const listed = new Set(room.listed.map(({ id }) => id));
  const lost = held.find(({ id, at }) => at >= windowStart(now) && !listed.has(id));
  if (lost !== undefined) return `${name}: case ${lost.caseId} holds ${lost.amountMinor} that it does not list`;
  const holding = new Set(held.map(({ id }) => id));
  const left = room.listed.find(({ id }) => known.has(id) && !holding.has(id));
  return left && `${name}: it lists ${left.amountMinor} of case ${left.caseId} that came back`;
}

function minorOf(sums: readonly { amountMinor: number }[]): number {
  return sums.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
