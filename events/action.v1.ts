import * as z from 'zod';
import { ACTION_STATES } from '../shared/domain/actions/words.ts';
import { moment, personId, prose } from './text.ts';

const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a code, please: lower-case words joined by dashes')
  .max(40);
const day = z.iso.date('a day that exists, please: 2026-11-21');
const what = prose(500).meta({ description: 'What is done, 1 to 500 characters. About work, never about a person.' });

/** Body of `POST /actions`. */
export const actionPlan = z
  .strictObject({
    actionId: code.meta({ description: 'A code of your choice (`courier-change-2026`); it stands in reports.' }),
    cause: code.meta({ description: 'A code of `GET /causes`.' }),
    what,
    owner: personId,
    dueDay: day,
  })
  .meta({ id: 'ActionPlan' });

export const actionPath = z.object({ actionId: code });

/** Body of `POST /actions/{actionId}`. */
export const actionRevision = z
  .strictObject({
    ifVersion: z.int().positive().meta({ description: 'The version that you have seen.' }),
    cause: code.exactOptional(),
    what: what.exactOptional(),
    owner: personId.exactOptional(),
    dueDay: day.exactOptional(),
    effectiveFrom: day.exactOptional().meta({ description: 'From which day on it can have had an effect.' }),
    state: z.enum(ACTION_STATES).exactOptional(),
  })
  .refine((revision) => Object.keys(revision).length > 1, 'say at least one thing that is to be different, please')
  .meta({ id: 'ActionRevision' });

/** Of `GET /actions`. */
export const actionsQuery = z.strictObject({
  state: z.enum(ACTION_STATES).exactOptional(),
  cause: code.exactOptional(),
  overdue: z.literal('true').exactOptional().meta({ description: 'Only those planned whose day is over.' }),
});

export const actionView = z
  .strictObject({
    actionId: z.string(),
    version: z.int().positive(),
    cause: z.string(),
    what: z.string(),
    owner: z.string(),
    dueDay: z.string(),
    state: z.enum(ACTION_STATES),
    effectiveFrom: z.string().exactOptional(),
    isOverdue: z.boolean(),
    changes: z.array(z.strictObject({ at: moment, by: z.string(), state: z.enum(ACTION_STATES) })),
  })
  .meta({ id: 'CorrectiveAction' });

export const actionsView = z.strictObject({ actions: z.array(actionView) }).meta({ id: 'CorrectiveActions' });
