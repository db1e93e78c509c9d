import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type OperatorState, operatorRedrive, type Redriven } from '../../../events/operator.v1.ts';
import { isShutOut } from '../../../shared/domain/case/guards.ts';
import type { Role } from '../../../shared/domain/case/vocabulary.ts';
import { invalidInput } from '../../../shared/domain/errors.ts';
import type { Claims, Identity } from '../../../shared/ports/identity.ts';
import { readBody } from '../../../shared/runtime/http-body.ts';
import { servicesFor } from '../../../shared/runtime/services.ts';
import { QUEUES, type QueueName } from '../../queues.ts';
import { FUNCTIONS, type FunctionName } from '../../topology.ts';
import type { Engine } from '../engine.ts';
import type { Answer, LocalPages } from '../http-routes.ts';
import { answering, type Replied } from './local-reply.ts';
import { personOf } from './person-of.ts';

const OPERATING: readonly Role[] = ['operator', 'admin'];
/** So many of each are shown; how many there are is counted. */
const SHOWN = 20;

const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];
const CONSUMERS = (Object.keys(FUNCTIONS) as FunctionName[]).filter((name) =>
  FUNCTIONS[name].triggers.some(({ kind }) => kind === 'feed'),
);

/** What the operator's page of the console shows and does: on AWS that is CloudWatch, and `npm run redrive -- --stage NAME`. */
export function operatorPages(engine: Engine, identity: Identity, folder: string | undefined): LocalPages {
  const at = (run: (event: APIGatewayProxyEventV2, claims: Claims) => Promise<Replied> | Replied): Answer =>
    answering(async (event) => run(event, (await personOf(event, identity, OPERATING)).claims));
  return {
    'GET /operator/state': at(async (_, { sub }) => ({ status: 200, body: await stateOf(engine, folder, sub) })),
    'POST /operator/redrive': at(async (event) => {
      const what = operatorRedrive.parse(readBody(event) ?? {});
      if ('caseNumber' in what) {
        await engine.restartCase(what.caseNumber);
        return redriven(null);
      }
      const queue = QUEUE_NAMES.find((name) => name === what.queue);
      if (queue === undefined) throw invalidInput('queue', `One of ${QUEUE_NAMES.join(', ')}, please.`);
      return redriven(engine.redriveQueue(queue));
    }),
    // Read by the one who asks: cases kept from them are left out.
    'POST /operator/audit': at(async (_, { sub }) => ({
      status: 200,
      body: await servicesFor(['audit'], engine.services).audit.verify([], sub),
    })),
  };
}

function redriven(messages: number | null) {
  const body: Redriven = { messages };
  return { status: 200, body };
}

async function stateOf({ services }: Engine, folder: string | undefined, reader: string): Promise<OperatorState> {
  const { clock, queues, feed, workflow, mail, sms } = services;
  const waiting = workflow.waiting().toSorted((a, b) => a.timeoutAt.localeCompare(b.timeoutAt));
  const { cases } = servicesFor(['cases'], services);
  /** Executions are called by their case and its run. */
  const numberOf = async (name: string) => {
    const it = await cases.load(name.slice(0, name.lastIndexOf('-')));
    return it === undefined || isShutOut(reader, it) ? null : it.caseNumber;
  };
  const letters = [...mail.list(SHOWN), ...sms.list(SHOWN)].toSorted((a, b) => b.sentAt.localeCompare(a.sentAt));
  return {
    at: clock.now(),
    dataFolder: folder ?? null,
    queues: QUEUE_NAMES.map((queue) => ({
      queue,
      ...queues.counts(queue),
      nextAt: queues.nextVisibleAt(queue) ?? null,
      impact: QUEUES[queue].impact,
      oldestDead: queues
        .deadLetters(queue)
        .slice(0, SHOWN)
        .map(({ body: _, ...letter }) => letter),
    })),
    feed: CONSUMERS.map((consumer) => ({ consumer, lag: feed.lag(consumer) })),
    executions: {
      waiting: waiting.length,
      next: await Promise.all(
        waiting.slice(0, SHOWN).map(async ({ name, state, enteredAt, timeoutAt }) => {
          return { name, caseNumber: await numberOf(name), state, enteredAt, timeoutAt };
        }),
      ),
    },
    outbox: letters
      .slice(0, SHOWN)
      .map(({ id, channel, sentAt, language }) => ({ id, channel, sentAt, language: String(language) })),
  };
}
