import type { Command } from '../../shared/domain/case/commands.ts';

/** What people do with a case together, for random lives of it. */
export const HANDING_ON: readonly Command[] = [
  { type: 'handOver', team: 'billing', textId: 'text-7' },
  { type: 'handOver', owner: 'ali', textId: 'text-7' },
  { type: 'noteRepeat', of: 'case-7', raises: true },
  { type: 'heedReply' },
];

export const LINKING: readonly Command[] = [
  { type: 'link', to: 'case-4', caseNumber: '1234567890', kind: 'caused-by' },
  { type: 'unlink', from: 'case-4' },
  { type: 'split', into: 'case-6', caseNumber: '1234567891' },
];
