import * as z from 'zod';
import { FAULTS } from '../shared/domain/record/audit.ts';
import { line, moment } from './text.ts';

const count = z.int().min(0);

/**
 * `GET /operator/state`, on one machine only: how the engine stands. Of queues and letters that there are and when, never what they
 * say: who runs the house is not who reads its cases.
 */
export const operatorState = z.strictObject({
  at: moment.meta({ description: 'By the house’s own clock.' }),
  dataFolder: z.string().nullable().meta({ description: 'Null: everything is in memory.' }),
  queues: z.array(
    z.strictObject({
      queue: z.string(),
      visible: count,
      hidden: count.meta({ description: 'Delayed, or in somebody’s hand.' }),
      dead: count,
      nextAt: moment.nullable().meta({ description: 'When its next message can be taken; in the past: it waits.' }),
      impact: z.string().meta({ description: 'What a person loses while messages wait here.' }),
      oldestDead: z.array(z.strictObject({ id: z.string(), receiveCount: count, sentAt: moment, diedAt: moment })),
    }),
  ),
  feed: z.array(z.strictObject({ consumer: z.string(), lag: count })),
  executions: z.strictObject({
    waiting: count,
    next: z
      .array(
        z.strictObject({
          name: z.string(),
          caseNumber: z.string().nullable().meta({ description: 'Null where it is kept from who asks.' }),
          state: z.string(),
          enteredAt: moment,
          timeoutAt: moment,
        }),
      )
      .meta({ description: 'Those whose wait ends first.' }),
  }),
  outbox: z
    .array(z.strictObject({ id: z.string(), channel: z.enum(['mail', 'sms']), sentAt: moment, language: z.string() }))
    .meta({ description: 'The newest first.' }),
});
export type OperatorState = z.infer<typeof operatorState>;

/** Body of `POST /operator/redrive`: a queue, or the case whose state machine is to start again. */
export const operatorRedrive = z.union([
  z.strictObject({ queue: line(60) }),
  z.strictObject({ caseNumber: z.string().regex(/^\d{10}$/, 'ten digits, please') }),
]);
export const redriven = z.strictObject({ messages: count.nullable() });
export type Redriven = z.infer<typeof redriven>;

/** Answer of `POST /operator/audit`: as `npm run -s audit -- verify` has it. */
export const operatorAudit = z.strictObject({
  cases: count,
  entries: count,
  anchored: count,
  faulty: count,
  faults: z.array(
    z.strictObject({
      caseNumber: z.string(),
      caseId: z.string(),
      fault: z.enum(FAULTS),
      n: count,
      expected: z.string(),
      found: z.string(),
    }),
  ),
});
