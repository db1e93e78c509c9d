import type { Case } from '../case.ts';
import { without } from '../changes.ts';
import type { Folds } from '../evolve.ts';
import type { PeopleEvent } from './events.ts';
import type { Concern } from './people.ts';

export const peopleFolds: Folds<PeopleEvent> = {
  concerned: (it, { concern }) => keptFrom({ ...it, concerns: concern }, concern),

  'contact-set': (it, { preferredChannel, notBy }) => ({
    ...(it.preferredChannel !== undefined && (notBy ?? []).includes(it.preferredChannel)
      ? (without(it, 'preferredChannel') as Case)
      : it),
    ...(preferredChannel === undefined ? {} : { preferredChannel }),
    ...(notBy === undefined ? {} : { notBy }),
  }),

  'authority-recorded': (it, { representative }) => ({ ...it, representative }),

  'authority-ended': (it, _event, at) => ({
    ...it,
    ...(it.representative === undefined ? {} : { representative: { ...it.representative, endedAt: at } }),
    ...(it.onBehalfOf === undefined ? {} : { onBehalfOf: { ...it.onBehalfOf, endedAt: at } }),
  }),

  'needs-recorded': (it, { largePrint }) => ({
    ...it,
    hasSupportNeeds: true,
    ...(largePrint === undefined ? {} : { largePrint }),
  }),
};

/** Whoever it is about, or approves their work, is out of the case at once: as its owner, and as author of a proposal. */
export function keptFrom(it: Case, { shutOut }: Concern): Case {
  const isTheirProposal = it.proposal !== undefined && shutOut.includes(it.proposal.by);
  const kept = isTheirProposal ? (without(it, 'proposal') as Case) : it;
  const isTheirs = it.owner !== undefined && shutOut.includes(it.owner);
  const owned = isTheirs ? (without(kept, 'owner') as Case) : kept;
  const goesBack = (isTheirProposal && it.status === 'awaiting-approval') || (isTheirs && it.status === 'in-progress');
  return goesBack ? { ...owned, status: owned.owner === undefined ? 'open' : 'in-progress' } : owned;
}
