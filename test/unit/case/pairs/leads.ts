import type { CommandType } from '../../../../shared/domain/case/commands.ts';
import type { Status } from '../../../../shared/domain/case/vocabulary.ts';

/** Where each command leads from where it may be given; all others leave the status as it is. */
export const LEADS: readonly (readonly [Status, CommandType, Status])[] = [
  ['open', 'take', 'in-progress'],
  ['open', 'assign', 'in-progress'],
  ['open', 'hold', 'on-hold'],
  // Ana had it: whoever it is about is out of it at once.
  ['in-progress', 'concern', 'open'],
  ['awaiting-approval', 'concern', 'open'],
  ['on-hold', 'answerQuestion', 'in-progress'],
  ['on-hold', 'receiveReply', 'in-progress'],
  ['in-progress', 'release', 'open'],
  ['in-progress', 'handOver', 'open'],
  ['in-progress', 'hold', 'on-hold'],
  ['in-progress', 'decide', 'decided'],
  ['awaiting-approval', 'approve', 'decided'],
  ['awaiting-approval', 'reject', 'in-progress'],
  ['on-hold', 'resume', 'in-progress'],
  ['decided', 'reopen', 'in-progress'],
  ['decided', 'heedReply', 'in-progress'],
  ['closed', 'heedReply', 'in-progress'],
  ['decided', 'failRemedy', 'in-progress'],
  ['closed', 'reopen', 'in-progress'],
  ['withdrawn', 'reopen', 'in-progress'],
  ...(['open', 'in-progress', 'awaiting-approval', 'on-hold', 'decided'] as const).map(
    (status) => [status, 'withdraw', 'withdrawn'] as const,
  ),
];
