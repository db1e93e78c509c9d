import type { Case } from '../../domain/case/case.ts';
import { mayAct } from '../../domain/case/people/people.ts';
import { notFound } from '../../domain/errors.ts';
import type { Services } from '../services.ts';
import { survivorOf } from '../survivor.ts';

export interface Linked {
  /** The case that the link was given out for. */
  known: Case;
  /** The one that it lives on in, or itself. */
  it: Case;
}

/**
 * What a link of a letter leads to; nothing while the case, accepted, is not open yet. A link in hands that may no longer act for the
 * customer looks like one that was never given out. @throws AppError `not-found`
 */
export async function findLinked(
  token: string,
  { cases, statusTokens, clock }: Pick<Services, 'cases' | 'statusTokens' | 'clock'>,
): Promise<Linked | undefined> {
  const link = statusTokens.read(token);
  if (link === undefined) throw noCase();
  const known = await cases.load(link.caseId);
  if (known === undefined) return undefined;
  if (!mayAct(known, link.representativeId, clock.now())) throw noCase();
  return { known, it: await survivorOf(known, { cases }) };
}

/** As `findLinked`, where a case must be there. @throws AppError `not-found` */
export async function linkedCase(
  token: string,
  services: Pick<Services, 'cases' | 'statusTokens' | 'clock'>,
): Promise<Linked> {
  const linked = await findLinked(token, services);
  if (linked === undefined) throw noCase();
  return linked;
}

const noCase = () => notFound('This link leads to no case.');
