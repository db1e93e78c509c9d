import type { TelephoneBoard } from '../../../events/desk/telephone-board.v1.ts';
import type { Role } from '../../../shared/domain/case/vocabulary.ts';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import type { Identity } from '../../../shared/ports/identity.ts';
import { queuesOf } from '../../contact-flows/queues.ts';
import type { LocalPages } from '../http-routes.ts';
import type { Switchboard } from '../switchboard/switchboard.ts';
import { answering } from './local-reply.ts';
import { personOf } from './person-of.ts';

const STEERING: readonly Role[] = ['supervisor', 'manager', 'admin'];

/** `GET /desk/board`: who waits on the line, and who is there to answer. Of the reader's teams; an admin's are all. */
export function boardRoutes(
  switchboard: Pick<Switchboard, 'desk' | 'isOpen'>,
  identity: Identity,
  configuration: Pick<Configuration, 'teams'>,
): LocalPages {
  const { desk } = switchboard;
  return {
    'GET /desk/board': answering(async (event) => {
      const { claims, role } = await personOf(event, identity, STEERING);
      const teams = claims['comeback:teams'].split(' ');
      const isTheirs = (team: string) => role === 'admin' || teams.includes(team);
      const queues = queuesOf(configuration).filter(({ team }) => isTheirs(team));
      const body: TelephoneBoard = {
        isOpen: await switchboard.isOpen(),
        queues: queues.map(({ name, team, language }) => {
          const waits = desk.line.in(name).map(desk.waitSeconds);
          const longestWaitSeconds = waits.length === 0 ? null : Math.max(...waits);
          return { queue: name, team, language, waiting: waits.length, longestWaitSeconds };
        }),
        agents: desk
          .everybody()
          .filter((agent) => agent.teams.some(isTheirs))
          .map(({ id, state, reason, rings }) => ({ personId: id, state, reason, isRinging: rings !== undefined })),
      };
      return { status: 200, body };
    }),
  };
}
