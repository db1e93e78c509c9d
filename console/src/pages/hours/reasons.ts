import type { AskedOf } from '../../api/routes.ts';
import { useWords } from '../../words/words.ts';

export type HoursReason = Extract<AskedOf<'POST /hours'>['body'], { type: 'setDay' }>['reason'];

/** Why hours are changed, to choose from. */
export function useReasonOptions(): { value: HoursReason; label: string }[] {
  const { words } = useWords();
  return Object.entries(words.hours.reasons).map(([value, label]) => ({ value: value as HoursReason, label }));
}
