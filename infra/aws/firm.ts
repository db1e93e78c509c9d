import comeback from '../../comeback.config.ts';
import { sound } from '../../shared/configuration/findings.ts';
import type { Configuration } from '../../shared/domain/configuration.ts';
import type { Stage } from './stages.ts';

/**
 * The firm's own facts as a stage has them: callbacks and voice messages may last otherwise where people only try the line.
 *
 * @throws AppError naming what is wrong, with its path: Connect would refuse it in the middle of a deployment
 */
export function firmOf({ line: { callback, voicemail } }: Pick<Stage, 'line'>): Configuration {
  const line = { ...comeback.line, ...(callback && { callback }), ...(voicemail && { voicemail }) };
  return sound({ ...comeback, line }, 'comeback.config.ts, with the line of the stage,');
}
