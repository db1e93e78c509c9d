import { addMilliseconds, DAY_MS, type Instant } from '../../time.ts';
import type { Case } from '../case.ts';
import type { CommandRules } from '../decide.ts';
import { concernsThem } from '../delegation/decide.ts';
import { isShutOut, isSupervising, wasReopenedFor } from '../guards.ts';
import { reopened } from '../outcome/decide.ts';
import type { Refusal } from '../refusal.ts';
import { notToDecider } from '../review/reviewers.ts';
import { linkTo, MOST_LINKS } from './links.ts';
import { raisedOnce } from './repeats.ts';

/**
 * A reply within eight weeks of the decision belongs to it: as long as a customer of a regulated firm waits for the first
 * answer. Later it is told to the owner all the same, and a person says whether it is a new complaint.
 */
const REPLY_DAYS = 56;

export const teamworkRules = {
  handOver(it, { owner, team = it.team, textId }, { by, rules }) {
    if (it.history.some(({ what, ref }) => what === 'handed-over' && ref === textId)) return [];
    if (!rules.teams.some(({ id }) => id === team)) {
      const known = rules.teams.map(({ id }) => id).join(', ');
      return { code: 'unknown-team', message: `No team of that id; there are: ${known}.`, field: 'team' };
    }
    if (owner !== undefined && team !== it.team && !isSupervising(by)) {
      return {
        code: 'role-too-low',
        message: 'Handing a case to a person of another team needs a supervisor; name the team alone.',
        field: 'owner',
      };
    }
    if (owner !== undefined && isShutOut(owner, it)) return concernsThem();
    const elsewhere = notToDecider(it, owner);
    if (elsewhere !== undefined) return elsewhere;
    if (owner === undefined && team === it.team) {
      if (it.owner === undefined) {
        return {
          code: 'invalid-assignment',
          message: 'The case is nobody’s: name an owner or another team.',
          field: 'owner',
        };
      }
      return [{ type: 'released' }, { type: 'handed-over', textId }];
    }
    return [
      { type: 'assigned', team, ...(owner === undefined ? {} : { owner }) },
      { type: 'handed-over', textId },
    ];
  },

  link(it, { to, caseNumber, kind }, { by }) {
    if (to === it.caseId) return { code: 'same-case', message: 'A case is not linked to itself.', field: 'to' };
    const known = linkTo(it, to);
    // What a person said of this case stands, whatever the other side's person says of theirs.
    if (known?.kind === kind || (known !== undefined && by.kind === 'system')) return [];
    return tooManyLinks(it, known === undefined ? 1 : 0) ?? [{ type: 'linked', to, caseNumber, kind }];
  },

  unlink(it, { from }) {
    return linkTo(it, from) === undefined ? [] : [{ type: 'unlinked', from }];
  },

  split(it, { into, caseNumber }) {
    if (linkTo(it, into) !== undefined) return [];
    return tooManyLinks(it, 1) ?? [{ type: 'split', into, caseNumber }];
  },

  noteRepeat(it, { of, raises }) {
    if (of === it.caseId) return [];
    return [
      ...(it.possiblyRelatedTo === undefined ? [{ type: 'repeat-noted' as const, of }] : []),
      ...(raises ? raisedOnce(it, 'complaint') : []),
    ];
  },

  heedReply(it, _command, context) {
    // Once, as an answer to the survey does: who writes daily does not open the case daily.
    if (wasReopenedFor(it, 'new-facts') || !isInTime(it, context.now)) return [];
    return [reopened(it, 'new-facts', context)];
  },
} satisfies Partial<CommandRules>;

function tooManyLinks(it: Case, more: number): Refusal | undefined {
  if ((it.links?.length ?? 0) + more <= MOST_LINKS) return undefined;
  return { code: 'too-many-links', message: `A case has ${MOST_LINKS} links at most: take one away first.` };
}

function isInTime({ round: { decidedAt } }: Case, now: Instant): boolean {
  return decidedAt !== undefined && now <= addMilliseconds(decidedAt, REPLY_DAYS * DAY_MS);
}
