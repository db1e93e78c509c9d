import type { CaseCommand, CaseDetail, CaseView } from '../api/routes.ts';

/**
 * The command that takes another one back, where the law has one. Whether this person may send it is asked of the house afterwards.
 * @param before the case as it stood when the command was sent
 */
export function oppositeOf(command: CaseCommand, before: CaseDetail | CaseView, me: string): CaseCommand | undefined {
  switch (command.type) {
    case 'take':
      return before.owner === null ? { type: 'release' } : undefined;
    case 'release':
      return before.owner === me ? { type: 'take' } : undefined;
    case 'hold':
      return { type: 'resume' };
    case 'resume': {
      const { hold } = before;
      if (hold === undefined) return undefined;
      return { type: 'hold', reason: hold.reason, ...(hold.until !== undefined && { until: hold.until }) };
    }
    case 'placeLegalHold':
      return { type: 'liftLegalHold' };
    case 'liftLegalHold':
      return { type: 'placeLegalHold' };
    case 'exclude':
      return { type: 'include' };
    case 'include':
      return before.excluded === undefined ? undefined : { type: 'exclude', because: before.excluded.because };
    case 'allowStory':
      return before.story === undefined ? { type: 'withdrawStory' } : undefined;
    case 'withdrawStory':
      return before.story === undefined ? undefined : { type: 'allowStory', consentedOn: before.story.consentedOn };
    case 'link':
      return { type: 'unlink', from: command.to };
    case 'merge':
      return { type: 'unmerge', from: command.with };
    default:
      return undefined;
  }
}
