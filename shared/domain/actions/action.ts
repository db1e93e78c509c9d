import { type Cause, knownCauses } from '../causes/cause.ts';
import type { Day, Instant } from '../time.ts';
import type { ActionState } from './words.ts';

/** Something done so that a cause does not come back: not to one case, but to what lay behind many. */
export interface CorrectiveAction {
  /** Chosen by who plans it, like `courier-change-2026`: it stands in the lake and in reports. */
  actionId: string;
  version: number;
  cause: string;
  /** What is done; about work, never about a person. */
  what: string;
  owner: string;
  dueDay: Day;
  state: ActionState;
  /** From this day on it can have had an effect. */
  effectiveFrom?: Day;
  /** In order of time; the first is the planning. At most 100. */
  changes: readonly ActionChange[];
}

export interface ActionChange {
  at: Instant;
  by: string;
  state: ActionState;
}

export interface ActionPlan {
  actionId: string;
  cause: string;
  what: string;
  owner: string;
  dueDay: Day;
}

/** What is to be different; all that is absent stays. */
export interface ActionRevision {
  cause?: string;
  what?: string;
  owner?: string;
  dueDay?: Day;
  effectiveFrom?: Day;
  state?: ActionState;
}

/** An expected "no", with the HTTP status in `ACTION_REFUSALS`. */
export interface ActionRefusal {
  code: keyof typeof ACTION_REFUSALS;
  message: string;
  field: string;
}

export const ACTION_REFUSALS = {
  'unknown-cause': 422,
  'action-exists': 409,
  'action-state': 409,
  'action-settled': 409,
  'own-action': 403,
  'changed-meanwhile': 409,
} as const;

export type ActionRuling = { action: CorrectiveAction } | { refusal: ActionRefusal };

/** Who acts, when and on which day. */
interface Context {
  by: string;
  now: Instant;
  today: Day;
  causes?: readonly Cause[];
}

/** A thing that changes weekly is no action any more but a way of working. */
const MOST_CHANGES = 100;

const NEXT: Record<ActionState, readonly ActionState[]> = {
  planned: ['done', 'abandoned'],
  done: ['checked', 'planned', 'abandoned'],
  checked: ['planned'],
  abandoned: ['planned'],
};

export function planAction(plan: ActionPlan, context: Context): ActionRuling {
  const refusal = unknownCause(plan.cause, context);
  if (refusal !== undefined) return { refusal };
  const { by, now: at } = context;
  return { action: { ...plan, version: 1, state: 'planned', changes: [{ at, by, state: 'planned' }] } };
}

/** The same action, or one that has moved on since, by the same plan: what a repeated request finds. */
export function isPlannedAs(action: CorrectiveAction, plan: ActionPlan): boolean {
  return action.version === 1 && (Object.keys(plan) as (keyof ActionPlan)[]).every((key) => action[key] === plan[key]);
}

/**
 * An action as revised. Cause and day of effect stand still once it is done: who has seen how it went must not choose anew what
 * is compared. A slip is put right by taking it back to planned, which stands in its changes.
 */
export function reviseAction(action: CorrectiveAction, revision: ActionRevision, context: Context): ActionRuling {
  const { state = action.state, ...facts } = revision;
  const refusal =
    unknownCause(facts.cause, context) ??
    wrongState(action, state) ??
    settled(action, revision) ??
    ownCheck(action, state, context) ??
    tooMany(action);
  if (refusal !== undefined) return { refusal };
  const { by, now: at, today } = context;
  const effective = facts.effectiveFrom ?? action.effectiveFrom;
  return {
    action: {
      ...action,
      ...facts,
      version: action.version + 1,
      state,
      ...(state === 'done' && effective === undefined ? { effectiveFrom: today } : {}),
      changes: [...action.changes, { at, by, state }],
    },
  };
}

/** Planned, and its day is over. */
export function isOverdue({ state, dueDay }: CorrectiveAction, today: Day): boolean {
  return state === 'planned' && dueDay < today;
}

function unknownCause(cause: string | undefined, { causes = [] }: Context): ActionRefusal | undefined {
  const known = knownCauses({ causes }).map(({ code }) => code);
  if (cause === undefined || known.includes(cause)) return undefined;
  return {
    code: 'unknown-cause',
    message: `No cause has that code; there are: ${known.join(', ')}.`,
    field: 'cause',
  };
}

function wrongState(action: CorrectiveAction, state: ActionState): ActionRefusal | undefined {
  if (state === action.state || NEXT[action.state].includes(state)) return undefined;
  return {
    code: 'action-state',
    message: `An action that is ${action.state} can become: ${NEXT[action.state].join(', ')}.`,
    field: 'state',
  };
}

function settled(action: CorrectiveAction, { state, cause, effectiveFrom }: ActionRevision): ActionRefusal | undefined {
  if (action.state === 'planned' || state === 'planned') return undefined;
  if (cause !== undefined && cause !== action.cause) return settledRefusal('cause', action.state);
  const isMoved = effectiveFrom !== undefined && effectiveFrom !== action.effectiveFrom;
  return isMoved ? settledRefusal('effectiveFrom', action.state) : undefined;
}

function settledRefusal(field: string, state: ActionState): ActionRefusal {
  return {
    code: 'action-settled',
    message: `Of an action that is ${state}, ${field} stands; take it back to planned first.`,
    field,
  };
}

/** Four eyes: neither its owner nor who called it done says that it is there. */
function ownCheck(action: CorrectiveAction, state: ActionState, { by }: Context): ActionRefusal | undefined {
  if (state !== 'checked' || action.state === 'checked') return undefined;
  const doneBy = action.changes.findLast((change) => change.state === 'done')?.by;
  if (by !== action.owner && by !== doneBy) return undefined;
  return {
    code: 'own-action',
    message: 'An action is checked by somebody else than its owner and than who called it done.',
    field: 'state',
  };
}

function tooMany(action: CorrectiveAction): ActionRefusal | undefined {
  if (action.changes.length < MOST_CHANGES) return undefined;
  return {
    code: 'action-settled',
    message: `${MOST_CHANGES} changes are enough for one action; plan another.`,
    field: 'state',
  };
}
