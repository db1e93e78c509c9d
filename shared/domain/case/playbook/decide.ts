import { choosePlaybook } from '../../playbooks/choose.ts';
import {
  findPlaybook,
  knownPlaybooks,
  newestPlaybooks,
  type Playbook,
  playbookRef,
  tiedPlaybook,
} from '../../playbooks/playbook.ts';
import type { Case } from '../case.ts';
import type { CommandRules } from '../decide.ts';
import { actorName } from '../guards.ts';
import type { Refusal } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import { isTickOf } from './evolve.ts';

/** The longest playbook three times over; a case that needs more has left its playbook, and notes say more. */
const MOST_TICKS = 40;

export const playbookRules = {
  followPlaybook(it, command, { rules }) {
    const newest = newestPlaybooks(knownPlaybooks(rules));
    const wanted = newest.find(({ id }) => id === command.playbook);
    if (wanted === undefined) {
      return {
        code: 'unknown-playbook',
        message: `No playbook of that id; there are: ${newest.map(({ id }) => id).join(', ')}.`,
        field: 'playbook',
      };
    }
    const playbook = playbookRef(wanted);
    return it.follows === playbook ? [] : [{ type: 'playbook-followed', playbook }];
  },

  /** The first tick ties the case to the version that was on show: a later one changes nothing about what was ticked. */
  tickStep(it, { step, state, textId }, { by, rules }) {
    const playbook = playbookOnShow(it, rules);
    const unknown = unknownStep(step, playbook, it);
    if (unknown !== undefined || playbook === undefined) return unknown ?? noPlaybook();
    const ref = playbookRef(playbook);
    const followed = it.follows === undefined ? [{ type: 'playbook-followed' as const, playbook: ref }] : [];
    const place = { playbook: ref, step, round: it.round.number };
    const before = it.ticks?.find((tick) => isTickOf(tick, place));
    if (before?.state === state && textId === undefined) return followed;
    if (before === undefined && (it.ticks?.length ?? 0) >= MOST_TICKS) {
      return { code: 'too-many-ticks', message: `${MOST_TICKS} steps are ticked on this case: note what was done.` };
    }
    const ticked = { ...place, state, by: actorName(by), ...(textId === undefined ? {} : { textId }) };
    return [...followed, { type: 'step-ticked', ...ticked }];
  },
} satisfies Partial<CommandRules>;

/** What the agent is shown: the version that the case is tied to, or, while it is tied to none, the one for a case like this. */
export function playbookOnShow(it: Case, rules: Pick<Rules, 'playbooks'>): Playbook | undefined {
  const playbooks = knownPlaybooks(rules);
  const tied = tiedPlaybook(it);
  return tied === undefined ? choosePlaybook(it, playbooks) : findPlaybook(tied, playbooks);
}

/** As a decision notes it; a version that is no longer among the playbooks was followed all the same. */
export function refOnShow(it: Case, rules: Pick<Rules, 'playbooks'>): string | undefined {
  const tied = tiedPlaybook(it);
  if (tied !== undefined) return tied;
  const chosen = choosePlaybook(it, knownPlaybooks(rules));
  return chosen === undefined ? undefined : playbookRef(chosen);
}

function unknownStep(step: string, playbook: Playbook | undefined, it: Case): Refusal | undefined {
  if (playbook === undefined) {
    const tied = tiedPlaybook(it);
    return tied === undefined
      ? undefined
      : {
          code: 'unknown-playbook',
          message: `${tied} is no longer among the playbooks; followPlaybook chooses another.`,
        };
  }
  const steps = playbook.steps.map(({ id }) => id);
  if (steps.includes(step)) return undefined;
  return {
    code: 'unknown-step',
    message: `${playbookRef(playbook)} has no step of that id; its steps are: ${steps.join(', ')}.`,
    field: 'step',
  };
}

function noPlaybook(): Refusal {
  return { code: 'unknown-playbook', message: 'No playbook fits this case; followPlaybook chooses one.' };
}
