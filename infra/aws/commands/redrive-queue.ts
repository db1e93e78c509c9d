import {
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  type ListMessageMoveTasksResultEntry,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { AppError } from '../../../shared/domain/errors.ts';

/** How a move of dead letters stands; counts as SQS estimates them. */
export interface Move {
  moved: number;
  /** Undefined until SQS has counted. */
  total: number | undefined;
}

/**
 * Puts all dead letters of a queue back on it and waits until SQS has moved them. A move that is under way already is
 * waited for, since SQS runs one at a time.
 *
 * @param pause between two looks
 * @param tell hears how it goes
 * @throws AppError `unexpected` where SQS gave up, with its reason
 */
export async function redriveQueue(
  queueUrl: string,
  { client, pause, tell }: { client: SQSClient; pause: () => Promise<unknown>; tell: (move: Move) => void },
): Promise<Move> {
  const SourceArn = await deadLettersOf(queueUrl, client);
  const newest = async () => {
    const { Results = [] } = await client.send(new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 1 }));
    return Results[0];
  };
  const before = await newest();
  const isUnderWay = before?.Status === 'RUNNING';
  if (!isUnderWay) await client.send(new StartMessageMoveTaskCommand({ SourceArn }));
  for (;;) {
    const task = await newest();
    // SQS may go on showing the move before this one for a moment.
    const isOurs = task !== undefined && (isUnderWay || task.StartedTimestamp !== before?.StartedTimestamp);
    if (isOurs && task.Status === 'COMPLETED') return moveOf(task);
    if (isOurs && task.Status !== 'RUNNING') throw stopped(task);
    if (isOurs) tell(moveOf(task));
    await pause();
  }
}

async function deadLettersOf(QueueUrl: string, client: SQSClient): Promise<string> {
  const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['RedrivePolicy'] });
  const { Attributes } = await client.send(command);
  const policy: { deadLetterTargetArn?: string } = JSON.parse(Attributes?.RedrivePolicy ?? '{}');
  if (policy.deadLetterTargetArn !== undefined) return policy.deadLetterTargetArn;
  throw new AppError('Unexpected', 'unexpected', `The queue ${QueueUrl} has no dead letters.`, { expose: true });
}

function moveOf(task: ListMessageMoveTasksResultEntry): Move {
  return { moved: task.ApproximateNumberOfMessagesMoved ?? 0, total: task.ApproximateNumberOfMessagesToMove };
}

function stopped(task: ListMessageMoveTasksResultEntry): AppError {
  const { Status, FailureReason = 'no reason given' } = task;
  const message = `SQS stopped after ${moveOf(task).moved} messages (${Status}: ${FailureReason}); run it again.`;
  return new AppError('Unexpected', 'unexpected', message, { expose: true });
}
