/**
 * POST /mentions. A person has seen these: they are marked as read since now, for a team by whoever was first. Nothing follows.
 */
import { mentionsRead } from '../../events/desk/lists.v1.ts';
import { readerFor } from '../../shared/runtime/desk/reader-for.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Request<typeof mentionsRead, undefined, undefined, undefined>;

export async function run(
  { body: { team, read }, staff }: Pick<Asked, 'body' | 'staff'>,
  { inbox, configuration }: Pick<Services, 'inbox' | 'configuration'>,
) {
  const marked = await inbox.markRead(readerFor(team, staff, configuration), read);
  return { status: 200, body: { marked } };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'manager', 'admin'],
  body: mentionsRead,
  needs: ['inbox', 'configuration'],
  run,
});
