import { idOf, latestEnd } from '../../deadlines/recount.ts';
import { policyOf } from '../../policies/choice.ts';
import type { CommandRules } from '../decide.ts';
import type { CaseEvent } from '../events.ts';
import { isSupervising } from '../guards.ts';
import { priorityAs } from '../triage.ts';
import { levelAfter, policyForClass, policyForDates, policyGone, recounted } from './counting.ts';
import { nextUpdate } from './next-update.ts';
import { finalOf, wrongClass, wrongDates, wrongDelay } from './wrong.ts';

/** Commands about what is promised: each counts every deadline of the case anew, or keeps one. */
export const promisesRules = {
  classify(it, { type: _, team, ...named }, context) {
    const { by, now, rules } = context;
    const wrong = wrongClass({ ...named, ...(team === undefined ? {} : { team }) }, rules);
    if (wrong !== undefined) return wrong;
    // A complaint that is called something else loses its regulator's clocks.
    if (it.kind === 'complaint' && (named.kind ?? it.kind) !== 'complaint' && !isSupervising(by)) {
      return {
        code: 'role-too-low',
        message: 'That a complaint is none is for a supervisor to say: its deadlines end with it.',
        field: 'kind',
      };
    }
    const { kind, category, productCode, jurisdiction, severity } = { ...it, ...named };
    const as = {
      kind,
      category,
      severity,
      priority: priorityAs(severity, it),
      ...(productCode === undefined ? {} : { productCode }),
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
    };
    const moved: CaseEvent[] = team === undefined || team === it.team ? [] : [{ type: 'assigned', team }];
    const isSame = Object.entries(as).every(([name, value]) => it[name as keyof typeof as] === value);
    if (isSame) return moved;
    const policy = policyForClass(it, as, rules);
    if (policy === undefined) return policyGone(it);
    const deadlines = recounted(it, { kind }, policy, { rules, now, clears: false });
    return [{ type: 'classified', as, policy: idOf(policy), deadlines }, ...moved];
  },

  correctReceipt(it, { receivedAt = it.receivedAt, sentToCompanyAt, textId }, { now, rules }) {
    const wrong = wrongDates(it, { receivedAt, sentToCompanyAt }, now);
    if (wrong !== undefined) return wrong;
    const isReceipt = receivedAt !== it.receivedAt;
    const isSending = sentToCompanyAt !== undefined && sentToCompanyAt !== it.sentToCompanyAt;
    if (!isReceipt && !isSending) return [];
    const policy = policyForDates(it, receivedAt, rules);
    if (policy === undefined) return policyGone(it);
    const dates = { receivedAt, ...(isSending ? { sentToCompanyAt } : {}) };
    const deadlines = recounted(it, dates, policy, { rules, now, clears: true });
    const counted = { deadlines, escalationLevel: levelAfter(it, deadlines) };
    const was = it.sentToCompanyAt;
    return [
      ...(isReceipt
        ? [{ type: 'receipt-corrected' as const, was: it.receivedAt, receivedAt, policy: idOf(policy), ...counted }]
        : []),
      ...(isSending
        ? [{ type: 'sending-corrected' as const, sentToCompanyAt, ...counted, ...(was === undefined ? {} : { was }) }]
        : []),
      { type: 'noted', textId },
    ];
  },

  update(it, { textId }, { now, rules }) {
    return [{ type: 'updated', textId, deadlines: nextUpdate(it, rules, now) }];
  },

  holdingLetter(it, { textId, expectedBy }, { by, now, rules }) {
    const policy = policyOf(it.policy, rules.policies);
    if (policy === undefined) return policyGone(it);
    const rule = policy.deadlines.find(({ kind }) => kind === 'final');
    const latest = rule === undefined ? undefined : latestEnd(rule, rules.calendar, it);
    const wrong = wrongDelay(it, rule, latest, { by, expectedBy, now });
    if (wrong !== undefined) return wrong;
    const final = finalOf(it);
    const deadlines = it.deadlines.map((deadline) => {
      if (deadline === final) return { ...deadline, dueAt: expectedBy, extendedTo: expectedBy };
      const isLetter = deadline.kind === 'holding-letter' && deadline.policy === undefined;
      return isLetter ? { ...deadline, metAt: now } : deadline;
    });
    return [{ type: 'delayed', textId, expectedBy, deadlines }];
  },
} satisfies Partial<CommandRules>;
