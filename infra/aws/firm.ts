import comeback from '../../comeback.config.ts';
import { sound } from '../../shared/configuration/findings.ts';
import type { Configuration } from '../../shared/domain/configuration.ts';
import type { Stage } from './stages.ts';

/**
 * The firm's own facts as a stage has them: its own address where it names one (CloudFront's own name nobody can take down by
 * ear), and callbacks and voice messages that last otherwise where people only try the line.
 *
 * @throws AppError naming what is wrong, with its path: Connect would refuse it in the middle of a deployment
 */
export function firmOf({ domain, line: { callback, voicemail } }: Pick<Stage, 'domain' | 'line'>): Configuration {
  const line = { ...comeback.line, ...(callback && { callback }), ...(voicemail && { voicemail }) };
  const firm = { ...comeback, line, ...(domain && { publicUrl: `https://${domain.name}` }) };
  return sound(firm, 'comeback.config.ts, with the address and the line of the stage,');
}
