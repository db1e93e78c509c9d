import type { Tick } from '../case.ts';
import type { Folds } from '../evolve.ts';
import type { PlaybookEvent } from './events.ts';

export const playbookFolds: Folds<PlaybookEvent> = {
  'playbook-followed': (it, { playbook }) => ({ ...it, follows: playbook }),

  'step-ticked': (it, { type: _, ...ticked }, at) => ({
    ...it,
    ticks: [...(it.ticks ?? []).filter((tick) => !isTickOf(tick, ticked)), { ...ticked, at }],
  }),
};

/** One tick for each step of a version and round: a reopened case is gone through anew. */
export function isTickOf(tick: Tick, { playbook, step, round }: Pick<Tick, 'playbook' | 'step' | 'round'>): boolean {
  return tick.playbook === playbook && tick.step === step && tick.round === round;
}
