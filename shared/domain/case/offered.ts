import type { Case } from './case.ts';
import { type Actor, COMMANDS, type Command, type CommandType } from './commands.ts';
import type { Context } from './decide.ts';
import { rule } from './law.ts';
import { forbidden } from './permissions.ts';
import { ALLOWED, ALLOWED_WHEN_FULL, HISTORY_LIMIT } from './transitions.ts';
import type { Role } from './vocabulary.ts';

/** Who sends commands at all (topology, `DESK`): managers look. */
const AT_THE_DESK: readonly Role[] = ['agent', 'supervisor', 'admin'];

/** Commands that are whole by their name: whether the law takes them can be tried, and nothing is kept of the try. */
const WHOLE = [
  { type: 'take' },
  { type: 'release' },
  { type: 'resume' },
  { type: 'approve' },
  { type: 'reject' },
  { type: 'declineOffer' },
  { type: 'endAuthority' },
  { type: 'placeLegalHold' },
  { type: 'liftLegalHold' },
  { type: 'include' },
  { type: 'withdrawStory' },
] as const satisfies readonly Command[];

/**
 * What this member of staff can send to the case as it stands, for who shows it as buttons. A command with content (a sum, a date,
 * a reason) may still be refused for it; and the law judges again whatever is sent.
 */
export function offeredCommands(
  it: Case,
  context: Omit<Context, 'by'> & { by: Actor & { kind: 'staff' } },
): CommandType[] {
  const { by } = context;
  if (!AT_THE_DESK.includes(by.role)) return [];
  const isFull = it.history.length >= HISTORY_LIMIT;
  return COMMANDS.filter((type) => {
    if (!ALLOWED[type].includes(it.status) || forbidden(by, type, it) !== undefined) return false;
    if (isFull && !ALLOWED_WHEN_FULL.includes(type)) return false;
    const whole = WHOLE.find((command) => command.type === type);
    if (whole === undefined) return true;
    const ruling = rule(it, whole, { ...context, grantId: 'looked-at' });
    return 'case' in ruling && ruling.events.length > 0;
  });
}
