import type { Case } from '../case/case.ts';
import type { Actor, CommandOf } from '../case/commands.ts';
import { rule } from '../case/law.ts';
import { granted } from '../case/outcome/remedies.ts';
import type { Refusal } from '../case/refusal.ts';
import type { Rules } from '../case/rules.ts';
import type { Instant } from '../time.ts';

/** What a decision would come to, and the case as its letter would tell it. */
export interface DecisionPreview {
  case: Case;
  /** What the law would answer instead. */
  refusal?: Refusal;
  /** Nothing goes out before somebody else has approved it. */
  needsApproval: boolean;
}

/** A decision looked at and not made. Where the law refuses it, the letter is shown all the same, with what it lacks. */
export function previewDecision(
  it: Case,
  command: CommandOf<'decide'>,
  { by, now, rules }: { by: Actor; now: Instant; rules: Rules },
): DecisionPreview {
  const ruling = rule(it, command, { by, now, rules });
  const isDecided = 'case' in ruling && ruling.events.some(({ type }) => type === 'decided');
  if (isDecided) return { case: ruling.case, needsApproval: false };
  const remedies = granted(it, command.remedies, command.decision, { by, now, rules });
  return {
    case: {
      ...it,
      round: { ...it.round, decision: command.decision },
      remedies: [...it.remedies, ...remedies],
    },
    needsApproval: 'case' in ruling,
    ...('refusal' in ruling ? { refusal: ruling.refusal } : {}),
  };
}
