import type { Case } from './case.ts';
import type { Actor, CommandType } from './commands.ts';
import { isAttending, isOwner, isShutOut, isSupervising, maySee } from './guards.ts';
import type { Refusal } from './refusal.ts';

/** `team`: anybody of the case's team. `owner`: its owner, or a supervisor. `system`: functions only. */
/** `task`: anybody but those it is kept from; which task is whose, its rule says (delegation/decide.ts). */
type Need = 'team' | 'owner' | 'supervisor' | 'system' | 'task';

const STAFF_NEED: Record<CommandType, Need> = {
  take: 'team',
  release: 'owner',
  assign: 'owner',
  note: 'team',
  hold: 'owner',
  resume: 'owner',
  decide: 'owner',
  approve: 'supervisor',
  reject: 'supervisor',
  acceptOffer: 'owner',
  declineOffer: 'owner',
  recordReaction: 'team',
  acknowledge: 'system',
  escalate: 'system',
  reopen: 'team',
  close: 'system',
  withdraw: 'owner',
  join: 'team',
  merge: 'team',
  unmerge: 'supervisor',
  extend: 'supervisor',
  ask: 'system',
  flagBreach: 'system',
  confirmRemedy: 'owner',
  failRemedy: 'owner',
  restartWorkflow: 'system',
  question: 'owner',
  answerQuestion: 'team',
  receiveReply: 'team',
  attach: 'team',
  delegate: 'owner',
  finishTask: 'task',
  cancelTask: 'owner',
  concern: 'supervisor',
  setContact: 'team',
  recordAuthority: 'owner',
  endAuthority: 'owner',
  recordNeeds: 'team',
  callAttention: 'system',
  placeLegalHold: 'supervisor',
  liftLegalHold: 'supervisor',
  erase: 'system',
  exclude: 'supervisor',
  include: 'supervisor',
  allowStory: 'team',
  withdrawStory: 'team',
  recordExternalReview: 'team',
  nameCauses: 'owner',
  followPlaybook: 'owner',
  tickStep: 'owner',
  classify: 'team',
  correctReceipt: 'supervisor',
  update: 'owner',
  holdingLetter: 'owner',
  offerGift: 'system',
  declineGift: 'team',
  handOver: 'owner',
  link: 'team',
  unlink: 'team',
  split: 'team',
  noteRepeat: 'system',
  heedReply: 'system',
};

const CUSTOMER_MAY: readonly CommandType[] = [
  'note',
  'acceptOffer',
  'declineOffer',
  'recordReaction',
  'withdraw',
  'answerQuestion',
  'receiveReply',
  'attach',
  'setContact',
  'declineGift',
];

/** What who took its call or logged it may do to a case of another team: say what was said, and in which call. */
export const ATTENDANT_MAY: readonly CommandType[] = ['note', 'join'];

/** Why this actor may not send this command to this case, or nothing. The law asks it inside every write. */
export function forbidden(actor: Actor, command: CommandType, it: Case): Refusal | undefined {
  if (actor.kind === 'system') return undefined;
  if (actor.kind === 'customer') {
    if (CUSTOMER_MAY.includes(command)) return undefined;
    return { code: 'role-too-low', message: `A customer cannot ${command}.` };
  }
  if (STAFF_NEED[command] === 'task' && actor.role !== 'operator' && !isShutOut(actor.id, it)) return undefined;
  if (maySee(actor, it)) return whyNotOfTeam(actor, command, it);
  if (isAttending(actor, it) && ATTENDANT_MAY.includes(command)) return undefined;
  return { code: 'not-your-case', message: 'This case is not in one of your teams.' };
}

function whyNotOfTeam(actor: Actor, command: CommandType, it: Case): Refusal | undefined {
  switch (STAFF_NEED[command]) {
    case 'team':
    case 'task':
      return undefined;
    case 'owner':
      if (isOwner(actor, it) || isSupervising(actor)) return undefined;
      return {
        code: 'not-your-case',
        message:
          it.owner === undefined
            ? `Take the case first: ${command} is its owner's.`
            : `${command} is for the case's owner, ${it.owner}, or a supervisor.`,
      };
    case 'supervisor':
      if (isSupervising(actor)) return undefined;
      return { code: 'role-too-low', message: `${command} needs a supervisor.` };
    case 'system':
      return { code: 'role-too-low', message: `${command} is sent by the system only.` };
  }
}
