import { localDay } from '../../deadlines/calendar.ts';
import type { Case } from '../case.ts';
import type { Actor } from '../commands.ts';
import type { CommandRules } from '../decide.ts';
import { isOwner } from '../guards.ts';
import type { Refusal } from '../refusal.ts';
import { isReviewer } from '../review/reviewers.ts';

export const countingRules = {
  exclude(it, { because }, { by }) {
    if (it.excluded?.because === because) return [];
    return ownCase(it, by) ?? [{ type: 'excluded', because }];
  },

  include(it) {
    return it.excluded === undefined ? [] : [{ type: 'included' }];
  },

  allowStory(it, { consentedOn }, { now, rules }) {
    if (consentedOn > localDay(now, rules.businessTimeZone)) {
      return { code: 'invalid-due', message: 'The day on which they agreed cannot lie ahead.', field: 'consentedOn' };
    }
    return it.story?.consentedOn === consentedOn ? [] : [{ type: 'story-allowed', consentedOn }];
  },

  withdrawStory(it) {
    return it.story === undefined ? [] : [{ type: 'story-withdrawn' }];
  },
} satisfies Partial<CommandRules>;

/** What went badly must not be taken out of the figures by whoever they are about. */
function ownCase(it: Case, by: Actor): Refusal | undefined {
  if (isReviewer(it, by) && !isOwner(by, it)) return undefined;
  return {
    code: 'own-proposal',
    message: 'Who owns or decided a case does not take it out of the reports: another supervisor does.',
  };
}
