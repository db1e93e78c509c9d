import fc from 'fast-check';
import type { Command } from '../../../shared/domain/case/commands.ts';

/** What people do with playbooks and causes, slips among it. */
export const guidance: fc.Arbitrary<Command> = fc.constantFrom<Command>(
  { type: 'nameCauses', causes: { primary: 'late-delivery', others: [] } },
  { type: 'nameCauses', causes: { primary: 'rude-contact', others: ['no-call-back'] } },
  { type: 'nameCauses', causes: { primary: 'nobody-knows', others: [] } },
  { type: 'followPlaybook', playbook: 'never-arrived' },
  { type: 'followPlaybook', playbook: 'nobody-wrote-it' },
  { type: 'tickStep', step: 'tracking', state: 'done' },
  { type: 'tickStep', step: 'address', state: 'not-applicable', textId: 'text-4' },
);
