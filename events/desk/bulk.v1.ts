import * as z from 'zod';
import { caseCommand } from '../case-command.v1.ts';
import { caseNumberText, personId, prose } from '../text.ts';

/** What names a thing of one case (a remedy, a contact, another case), or lets money go, is done case by case. */
const ONE_BY_ONE: readonly string[] = [
  ...['merge', 'unmerge', 'join', 'confirmRemedy', 'failRemedy', 'declineGift'],
  ...['decide', 'approve', 'acceptOffer', 'recordReaction'],
];

/** Body of `POST /cases/commands`: one command for many cases, named one by one or as all that somebody has. */
export const bulkCommand = z
  .strictObject({
    caseNumbers: z.array(caseNumberText).min(1).max(100).exactOptional(),
    ownedBy: personId.exactOptional().meta({
      description: 'Instead of numbers: the open cases of this person, the first 100 by what is due; for supervisors.',
    }),
    command: caseCommand
      .refine(({ type }) => !ONE_BY_ONE.includes(type), 'This command is given to one case at a time.')
      .refine(({ ifVersion }) => ifVersion === undefined, 'A version is that of one case: leave ifVersion out.'),
  })
  .refine(({ caseNumbers, ownedBy }) => (caseNumbers === undefined) !== (ownedBy === undefined), {
    message: 'Name caseNumbers or ownedBy, one of them.',
    path: ['caseNumbers'],
  })
  .meta({ id: 'BulkCommand' });

const answer = z.strictObject({
  caseNumber: z.string(),
  status: z.int().meta({ description: 'As of the command by itself: 200, or why not.' }),
  code: z.string().exactOptional(),
  detail: z.string().exactOptional(),
});

export const bulkAnswers = z
  .strictObject({
    isDone: z.boolean().meta({ description: 'If not, the same request with the same Idempotency-Key goes on.' }),
    done: z.int().min(0),
    of: z.int().min(0),
    answers: z.array(answer),
  })
  .meta({ id: 'BulkAnswers' });

/** A repeat with the same key does nothing twice and says the same. */
export const bulkHeaders = z.object({
  'idempotency-key': z
    .string({ error: 'Send an Idempotency-Key: after a lost answer the same key goes on where it stopped.' })
    .min(16, 'At least 16 characters: a UUID does well.')
    .max(200)
    .meta({ description: 'Names this request among its repeats; a UUID does well.' }),
});

/** Body of `POST /cases/{caseNumber}/merges`: others that are the same as this one, or are not after all. */
export const mergeMany = z
  .strictObject({
    with: z.array(caseNumberText).min(1).max(20).exactOptional(),
    from: z.array(caseNumberText).min(1).max(20).exactOptional().meta({
      description: 'Instead of `with`: these are given back, and live again.',
    }),
    text: prose(2_000).exactOptional().meta({ description: 'Required where the customers differ: why they are one.' }),
  })
  .refine((body) => (body.with === undefined) !== (body.from === undefined), {
    message: 'Name with or from, one of them.',
    path: ['with'],
  })
  .meta({ id: 'MergeMany' });

export const mergesAnswered = z
  .strictObject({
    survivor: z.string().meta({ description: 'Number of the case that took them: the one received first.' }),
    answers: z.array(answer),
  })
  .meta({ id: 'MergesAnswered' });

export const mergesQuery = z.strictObject({
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'a month, please: 2026-11')
    .exactOptional()
    .meta({ description: 'This month without one.' }),
});

const count = z.int().min(0);

export const mergesByPerson = z
  .strictObject({
    month: z.string(),
    isCut: z.boolean().meta({ description: 'More than 10,000 merges: the figures are of the first ones.' }),
    people: z.array(
      z.strictObject({
        person: z.string(),
        merged: count,
        acrossCustomers: count,
        takenBack: count.meta({ description: 'Of others, by this person.' }),
      }),
    ),
  })
  .meta({ id: 'MergesByPerson' });

/** Body of `POST /cases/{caseNumber}/splits`. */
export const splitOff = z
  .strictObject({
    text: prose(10_000).meta({ description: 'The part of the complaint that is a case of its own.' }),
    category: z.string().trim().min(1).max(40).exactOptional(),
  })
  .meta({ id: 'SplitOff' });

export const splitAccepted = z.strictObject({ caseNumber: z.string() }).meta({ id: 'SplitAccepted' });
