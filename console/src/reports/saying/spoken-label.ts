import type { Speaker } from '../../../../shared/phrases/speaker.ts';
import { capitalised, spokenCode } from '../../words/spoken-code.ts';

/** A label of a report in the reader's language, or a code of the firm's own as words: `Not asked`, `Damaged in transit`. */
export function spokenLabel(label: string, speaker: Pick<Speaker, 'cell'>): string {
  const said = speaker.cell(label);
  return said === label ? spokenCode(label) : capitalised(said);
}
