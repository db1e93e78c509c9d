import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { caseNumberText } from '../../../events/text.ts';
import type { CallbackGuard } from '../../../shared/adapters/stores/line/callback-guard.ts';
import type { Role } from '../../../shared/domain/case/vocabulary.ts';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import { invalidInput } from '../../../shared/domain/errors.ts';
import { quietUntil } from '../../../shared/domain/letters/quiet-hours.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Claims, Identity } from '../../../shared/ports/identity.ts';
import type { Clock, Ids, Log } from '../../../shared/ports/surroundings.ts';
import { problemOf } from '../../../shared/runtime/failures.ts';
import { readBody } from '../../../shared/runtime/http-body.ts';
import { queuesOf } from '../../contact-flows/queues.ts';
import type { Answer, LocalPages } from '../http-routes.ts';
import { type Agent, callInHandOf, PRESENCES, WRAP_UP_CODES, wrongMoment } from '../switchboard/agent.ts';
import type { Switchboard } from '../switchboard/switchboard.ts';
import { afterQuery, answering, DONE, LONG_POLL_MS, problemReply, type Replied } from './local-reply.ts';
import { personOf } from './person-of.ts';
import { allTaken, wordsBody } from './phone-routes.ts';
import type { TaskDesk } from './task-desk.ts';

/** Who may answer calls: the same people who may work on cases (topology, `DESK`). */
const DESK_ROLES: readonly Role[] = ['agent', 'supervisor', 'admin'];

const presenceBody = z.strictObject({ state: z.enum(PRESENCES), reason: z.string().trim().min(1).max(100).optional() });
const muteBody = z.strictObject({ isMuted: z.boolean().default(true) });
const transferBody = z.strictObject({ queue: z.string().max(100) });
const callBody = z.strictObject({
  to: z.string().trim().min(1).max(40),
  caseNumber: caseNumberText,
  /** The customer asked for it now. */
  despiteQuietHours: z.literal(true).optional(),
});
const caseBody = z.strictObject({ caseNumber: caseNumberText });
/** What a call is told of the case that it is about. */
const caseTold = z.object({ caseId: z.string(), caseNumber: z.string(), language: z.string() });
const wrapUpBody = z.strictObject({
  code: z.enum(WRAP_UP_CODES),
  note: z.string().trim().min(1).max(10_000).optional(),
});

export interface DeskParts {
  switchboard: Switchboard;
  identity: Identity;
  configuration: Configuration;
  clock: Clock;
  log: Pick<Log, 'info'>;
  tasks: TaskDesk;
  ids: Ids;
  callbackGuard: Pick<CallbackGuard, 'judge'>;
  /** Sends a command to a case, with the rights of whoever sent the event. */
  tellCase(event: APIGatewayProxyEventV2, claims: Claims, caseNumber: string, command: object): ReturnType<Answer>;
}

interface Asked {
  agent: Agent;
  claims: Claims;
  role: Role;
  /** In the path: of a call, or of a task. */
  id: string;
  event: APIGatewayProxyEventV2;
}

/**
 * The agents' side of calls, for the console: what the contact centre's own panel does on AWS. With a token, as every route of the
 * house that is not for everybody.
 */
export function deskRoutes({
  switchboard,
  identity,
  configuration,
  clock,
  log,
  tasks,
  ids,
  callbackGuard,
  tellCase,
}: DeskParts): LocalPages {
  const { desk, talk } = switchboard;
  const queues = queuesOf(configuration);
  const quietHours = { quietHours: configuration.line.quietHours, timeZone: configuration.businessTimeZone };
  const at = (run: (asked: Asked) => Promise<Replied> | Replied): Answer =>
    answering(async (event) => {
      const { claims, role } = await personOf(event, identity, DESK_ROLES);
      const agent = desk.seat(claims.sub, claims['comeback:teams'].split(' '));
      return run({ agent, claims, role, event, id: event.pathParameters?.id ?? '' });
    });
  const task = (what: 'take' | 'release' | 'finish') =>
    at(({ agent, role, id }) => tasks[what]({ id: agent.id, role, teams: agent.teams }, id));
  const command = (run: (asked: Asked) => Promise<void> | void): Answer =>
    at(async (asked) => {
      await run(asked);
      return DONE;
    });

  return {
    'GET /desk/queue': at(({ agent, role }) => ({
      status: 200,
      body: {
        me: { ...meOf(agent), callId: agent.call?.facts.callId ?? null },
        queues: queues
          .filter(({ team }) => role === 'admin' || agent.teams.includes(team))
          .map(({ name, team, language }) => ({ queue: name, team, language, calls: callsIn(name) }))
          .filter(({ calls }) => calls.length > 0),
        transferTo: queues.map(({ name, team, language }) => ({ queue: name, team, language })),
      },
    })),
    'POST /desk/presence': at(({ agent, event }) => {
      const { state, reason = null } = presenceBody.parse(readBody(event) ?? {});
      desk.setPresence(agent, state, reason);
      return { status: 200, body: meOf(agent) };
    }),
    'GET /desk/events': at(async ({ agent, event }) => {
      const { after } = afterQuery.parse(event.queryStringParameters ?? {});
      return { status: 200, body: { events: await agent.events.after(after, LONG_POLL_MS) } };
    }),
    'GET /desk/tasks': at(({ agent, role }) => tasks.list({ id: agent.id, role, teams: agent.teams })),
    'POST /desk/tasks/{id}/take': task('take'),
    'POST /desk/tasks/{id}/release': task('release'),
    'POST /desk/tasks/{id}/done': task('finish'),
    'POST /desk/calls': at(async ({ agent, claims, event }) => {
      const { to, caseNumber, despiteQuietHours } = callBody.parse(readBody(event) ?? {});
      const number = callbackGuard.judge(to);
      if (number === 'invalid') throw invalidInput('to', 'This is no number; write it like +12025550143.');
      if (number === 'not-callable')
        throw invalidInput('to', 'The firm does not call such numbers, or those of that country.');
      desk.mustBeFree(agent);
      const quiet = quietUntil(clock.now(), quietHours);
      if (quiet !== undefined && despiteQuietHours === undefined) return tooQuiet(quiet);
      const callId = ids.next();
      // First, so that nobody calls about a case that they may not work on, and each attempt stands with it.
      const join = {
        type: 'join',
        contactId: callId,
        isOutbound: true,
        ...(quiet !== undefined && { despiteQuietHours }),
      };
      const joined = await tellCase(event, claims, caseNumber, join);
      if (joined.statusCode !== 200) return joined;
      const it = caseTold.parse(JSON.parse(joined.body ?? ''));
      const call = switchboard.dial(agent, { callId, to: number.number, ...it });
      return call === undefined ? allTaken() : { status: 201, body: { callId } };
    }),
    'POST /desk/calls/{id}/answer': command(({ agent, id }) => desk.answer(agent, id)),
    'POST /desk/calls/{id}/hold': command(({ agent, id }) => talk.hold(agent, id, true)),
    'POST /desk/calls/{id}/resume': command(({ agent, id }) => talk.hold(agent, id, false)),
    'POST /desk/calls/{id}/mute': command(({ agent, id, event }) =>
      talk.mute(agent, id, muteBody.parse(readBody(event) ?? {}).isMuted),
    ),
    'POST /desk/calls/{id}/say': command(({ agent, id, event }) =>
      talk.sayAsAgent(agent, id, wordsBody.parse(readBody(event) ?? {}).text),
    ),
    'POST /desk/calls/{id}/case': at(async ({ agent, claims, id: callId, event }) => {
      const { caseNumber } = caseBody.parse(readBody(event) ?? {});
      const { isOutbound } = callInHandOf(agent, callId).facts;
      // By the law, so that nobody says it of a case that they may not work on; of one that has the call already it changes nothing.
      const join = { type: 'join', contactId: callId, ...(isOutbound && { isOutbound }) };
      const joined = await tellCase(event, claims, caseNumber, join);
      if (joined.statusCode !== 200) return joined;
      talk.isAbout(agent, callId, caseTold.parse(JSON.parse(joined.body ?? '')));
      return DONE;
    }),
    'POST /desk/calls/{id}/transfer': command(async ({ agent, id, event }) => {
      const asked = transferBody.parse(readBody(event) ?? {});
      const queue = queues.find(({ name }) => name === asked.queue);
      if (queue === undefined) throw invalidInput('queue', `Queues are ${queues.map(({ name }) => name).join(', ')}.`);
      const refusal = await whyNotTo(queue);
      if (refusal !== undefined) throw wrongMoment(refusal);
      talk.transfer(agent, id, { queue: queue.name, team: queue.team, since: clock.now() });
    }),
    'POST /desk/calls/{id}/take-back': command(({ agent, id }) => talk.takeBack(agent, id)),
    'POST /desk/calls/{id}/hang-up': command(({ agent, id }) => desk.leave(agent, id)),
    'POST /desk/calls/{id}/wrap-up': at(async ({ agent, claims, id: callId, event }) => {
      const { code, note } = wrapUpBody.parse(readBody(event) ?? {});
      if (agent.wrapping?.facts.callId !== callId) throw wrongMoment('You are not writing up this call.');
      const { caseNumber } = agent.wrapping.facts;
      if (note !== undefined) {
        if (caseNumber === null) throw invalidInput('note', 'The call has no case; a note needs one.');
        const noted = await tellCase(event, claims, caseNumber, { type: 'note', text: note });
        if (noted.statusCode !== 200) return noted;
      }
      desk.wrapUp(agent, callId, code);
      log.info('call wrapped up', { contactId: callId, code, by: agent.id });
      return { status: 200, body: meOf(agent) };
    }),
  };

  /** The caller would wait where nobody comes. After hours those who are still there can be asked. */
  async function whyNotTo({ name, team }: { name: string; team: string }): Promise<string | undefined> {
    if (desk.line.in(name).length >= switchboard.mostWaiting) return `The queue ${name} is full; offer to call back.`;
    if (desk.free(team).length > 0 || (await switchboard.isOpen())) return undefined;
    return `We are closed, and nobody of ${team} is free; offer to call back.`;
  }

  function callsIn(queue: string) {
    return desk.line.in(queue).map((waiting, before) => {
      const { callId, language, priority, caseId, caseNumber } = waiting.call.facts;
      const waitSeconds = desk.waitSeconds(waiting);
      return { callId, position: before + 1, waitSeconds, language, priority, caseId, caseNumber };
    });
  }
}

/** @param until when they end */
function tooQuiet(until: Instant): Replied {
  const detail = `Nobody is called before ${until}, when the quiet hours end, but who asked for it now (despiteQuietHours).`;
  return problemReply(problemOf('quiet-hours', 409, detail), { quietUntil: until });
}

const meOf = ({ id, state, reason }: Agent) => ({ id, state, reason });
