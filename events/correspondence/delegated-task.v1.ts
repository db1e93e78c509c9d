import * as z from 'zod';
import { SEVERITIES } from '../../shared/domain/case/vocabulary.ts';
import { caseNumberText, line, moment, prose } from '../text.ts';

/** Of `GET /delegated-tasks`. */
export const tasksQuery = z.strictObject({
  team: line(40).exactOptional().meta({ description: 'One of your teams; without it, all of them.' }),
});

/** What a team is to do for a case of another: the task, and nothing about the person. */
export const delegatedTaskView = z
  .strictObject({
    taskId: z.string(),
    caseNumber: z.string(),
    team: z.string(),
    owner: z.string().nullable().meta({ description: 'Who is to do it; null: anybody of the team.' }),
    dueAt: moment,
    isOverdue: z.boolean(),
    category: z.string(),
    severity: z.enum(SEVERITIES),
    text: z.string().nullable().meta({ description: 'What is to be done; null once the person was erased.' }),
  })
  .meta({ id: 'DelegatedTask' });

export const tasksPage = z.strictObject({ tasks: z.array(delegatedTaskView) }).meta({ id: 'DelegatedTasks' });

/** Of `POST /delegated-tasks/{caseNumber}/{taskId}`. */
export const delegatedTaskPath = z.object({ caseNumber: caseNumberText, taskId: line(64) });

/** Its body: what came of it, for whoever works the case. */
export const taskResult = z.strictObject({ text: prose(5_000) }).meta({ id: 'TaskResult' });

export const taskFinished = z
  .strictObject({ taskId: z.string(), finishedAt: moment })
  .meta({ id: 'DelegatedTaskFinished' });
