import comeback from '../../comeback.config.ts';
import { checkConfiguration } from '../../shared/domain/check-configuration.ts';
import type { Configuration } from '../../shared/domain/configuration.ts';
import type { Stage } from './stages.ts';

/**
 * The firm's own facts as a stage has them: its own address where it names one (CloudFront's own name nobody can take down by
 * ear), and callbacks and voice messages that last otherwise where people only try the line.
 *
 * @throws Error naming what is wrong, with its path: Connect would refuse it in the middle of a deployment
 */
export function firmOf({ domain, line: { callback, voicemail } }: Pick<Stage, 'domain' | 'line'>): Configuration {
  const line = { ...comeback.line, ...(callback && { callback }), ...(voicemail && { voicemail }) };
  const firm = { ...comeback, line, ...(domain && { publicUrl: `https://${domain.name}` }) };
  const problems = checkConfiguration(firm);
  if (problems.length === 0) return firm;
  throw new Error(`comeback.config.ts and the stage do not fit together:\n  ${problems.join('\n  ')}`);
}
