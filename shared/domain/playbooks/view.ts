import type { Case, Tick } from '../case/case.ts';
import { choosePlaybook } from './choose.ts';
import {
  findPlaybook,
  knownPlaybooks,
  newestPlaybooks,
  type Playbook,
  playbookRef,
  type Step,
  tiedPlaybook,
} from './playbook.ts';

export interface ShownStep extends Step {
  /** Of the round under way. */
  tick: Tick | null;
}

/** A playbook as it stands beside a case. */
export interface ShownPlaybook {
  /** `id@version`. */
  playbook: string;
  /** Tied to the case, by somebody's choice or the first tick; else a newer version or a better fit takes its place by itself. */
  isFollowed: boolean;
  /** What a case like this would get today, where that is another one. */
  suggested: string | null;
  /** Null where the version is no longer among the playbooks; its ticks are below all the same. */
  title: string | null;
  who: Playbook['who'] | null;
  steps: readonly ShownStep[];
  remedies: Playbook['remedies'];
  escalate: Playbook['escalate'];
  /** Of other versions, other playbooks and earlier rounds, as they were made. */
  otherTicks: readonly Tick[];
}

/** Nothing where no playbook fits. */
export function shownPlaybook(it: Case, own: Parameters<typeof knownPlaybooks>[0]): ShownPlaybook | null {
  const playbooks = knownPlaybooks(own);
  const chosen = choosePlaybook(it, playbooks);
  const ref = tiedPlaybook(it) ?? (chosen === undefined ? undefined : playbookRef(chosen));
  if (ref === undefined) return null;
  const shown = findPlaybook(ref, playbooks);
  const ticks = it.ticks ?? [];
  const tickOf = (id: string) =>
    ticks.find(({ playbook, step, round }) => playbook === ref && step === id && round === it.round.number);
  const steps = (shown?.steps ?? []).map((step) => ({ ...step, tick: tickOf(step.id) ?? null }));
  const suggested = chosen === undefined ? null : playbookRef(chosen);
  return {
    playbook: ref,
    isFollowed: it.follows !== undefined,
    suggested: suggested === ref ? null : suggested,
    title: shown?.title ?? null,
    who: shown?.who ?? null,
    steps,
    remedies: shown?.remedies ?? [],
    escalate: shown?.escalate ?? [],
    otherTicks: ticks.filter((tick) => !steps.some((step) => step.tick === tick)),
  };
}

/** What can be followed today, for `GET /playbooks`. */
export function currentPlaybooks(own: Parameters<typeof knownPlaybooks>[0]): Playbook[] {
  return newestPlaybooks(knownPlaybooks(own)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
