import type { Day } from '../time.ts';
import { type CorrectiveAction, isOverdue } from './action.ts';

export function shownAction(action: CorrectiveAction, today: Day): CorrectiveAction & { isOverdue: boolean } {
  return { ...action, isOverdue: isOverdue(action, today) };
}
