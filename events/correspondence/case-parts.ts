import * as z from 'zod';
import {
  AUTHORITIES,
  CHANNELS,
  CONTACT_CHANNELS,
  REACTION_SOURCES,
  REACTIONS,
} from '../../shared/domain/case/vocabulary.ts';
import { moment } from '../text.ts';

const count = z.int().min(0);

/** What the customer said to a decision; the words are the text of this id. */
export const reactionView = z.strictObject({
  reaction: z.enum(REACTIONS),
  at: moment,
  by: z.enum(REACTION_SOURCES),
  textId: z.string().exactOptional(),
});

const question = z.strictObject({
  questionId: z.string(),
  by: z.string(),
  askedAt: moment,
  dueAt: moment,
  answeredAt: moment.exactOptional(),
  answerId: z.string().exactOptional().meta({ description: 'The text or the file that is the answer.' }),
  overdueAt: moment.exactOptional(),
});

const delegatedTask = z.strictObject({
  taskId: z.string(),
  team: z.string(),
  owner: z.string().exactOptional(),
  by: z.string(),
  askedAt: moment,
  dueAt: moment,
  finishedAt: moment.exactOptional(),
  finishedBy: z.string().exactOptional(),
  resultId: z.string().exactOptional(),
  cancelledAt: moment.exactOptional(),
  overdueAt: moment.exactOptional(),
});

export const evidenceFile = z.strictObject({
  fileId: z.string(),
  mediaType: z.string(),
  bytes: count,
  by: z.string(),
  at: moment,
});

/** What is written back and forth, who acts for whom, and whom the case is kept from. */
export const correspondence = {
  notBy: z.array(z.enum(CONTACT_CHANNELS)).exactOptional(),
  heard: z.strictObject({ count, lastAt: moment, lastBy: z.enum(CHANNELS) }).exactOptional(),
  questions: z.array(question).exactOptional(),
  tasks: z.array(delegatedTask).exactOptional(),
  files: z.array(evidenceFile).exactOptional(),
  concerns: z.strictObject({ person: z.string(), shutOut: z.array(z.string()) }).exactOptional(),
  representative: z
    .strictObject({
      textId: z.string(),
      authority: z.enum(AUTHORITIES),
      isWrittenTo: z.boolean(),
      until: moment.exactOptional(),
      endedAt: moment.exactOptional(),
      fileId: z.string().exactOptional(),
    })
    .exactOptional(),
};
