import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Role } from '../../../shared/domain/case/vocabulary.ts';
import { AppError } from '../../../shared/domain/errors.ts';
import type { Identity } from '../../../shared/ports/identity.ts';

/**
 * Who asks, of a local page that is not for everybody: the front door does not guard those.
 * @throws AppError `unauthorized`, `wrong-role`
 */
export async function personOf({ headers }: APIGatewayProxyEventV2, identity: Identity, roles: readonly Role[]) {
  const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token === undefined)
    throw new AppError('Unauthorized', 'unauthorized', 'Send a token: Authorization: Bearer TOKEN', { expose: true });
  const claims = await identity.verify(token);
  const [group, ...more] = claims['cognito:groups'];
  const role = roles.find((candidate) => candidate === group);
  if (role === undefined || more.length > 0)
    throw new AppError('WrongRole', 'wrong-role', `This is for: ${roles.join(', ')}.`, { expose: true });
  return { claims, role };
}
