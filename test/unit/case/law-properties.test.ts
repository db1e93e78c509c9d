import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case/case.ts';
import type { CaseEvent, CaseEventType } from '../../../shared/domain/case/events.ts';
import { evolve } from '../../../shared/domain/case/evolve.ts';
import { actorName, isFinal } from '../../../shared/domain/case/guards.ts';
import { rule } from '../../../shared/domain/case/law.ts';
import { STATUSES, type Status } from '../../../shared/domain/case/vocabulary.ts';
import { addMilliseconds } from '../../../shared/domain/time.ts';
import { missed } from '../../support/cases.ts';
import { LIFE_RULES, type Life, lives, type Step } from './law-lives.ts';

/** Drawn by hand. A case may also stay where it is. */
const EDGES: Record<Status, readonly Status[]> = {
  open: ['in-progress', 'on-hold', 'withdrawn', 'merged'],
  'in-progress': ['open', 'on-hold', 'awaiting-approval', 'decided', 'withdrawn', 'merged'],
  'awaiting-approval': ['open', 'in-progress', 'decided', 'withdrawn', 'merged'],
  'on-hold': ['open', 'in-progress', 'withdrawn', 'merged'],
  decided: ['open', 'in-progress', 'closed', 'withdrawn', 'merged'],
  closed: ['open', 'in-progress'],
  withdrawn: ['open', 'in-progress'],
  merged: ['open', 'in-progress', 'decided'],
};

const LIVES = 150;

function inEveryLife(promise: (life: Life) => void) {
  fc.assert(fc.property(lives, promise), { numRuns: LIVES });
}

/** Refused commands change nothing: what holds for the steps that passed holds for the life. */
function atEveryStep(promise: (step: Step & { events: readonly CaseEvent[] }) => void) {
  inEveryLife(({ steps }) => {
    for (const step of steps) {
      if (!('refusal' in step.ruling)) promise({ ...step, events: step.ruling.events });
    }
  });
}

describe('whatever anybody sends, in whatever order', () => {
  test('random lives see every status and every kind of event: the promises below are about something', () => {
    const statuses = new Set<Status>();
    const events = new Set<CaseEventType>(['opened']);
    for (const { steps } of fc.sample(lives, { numRuns: LIVES, seed: 1 })) {
      for (const { after, ruling } of steps) {
        statuses.add(after.status);
        if (!('refusal' in ruling)) for (const event of ruling.events) events.add(event.type);
      }
    }
    expect(statuses.size).toBe(STATUSES.length);
    expect(events.size).toBe(44);
  });

  test('the law answers, never throws, and changes no case in place', () => {
    // Lives are lived while they are made, on frozen cases: one that threw would not be there.
    inEveryLife(({ steps }) => {
      expect(steps).toHaveLength(60);
    });
  });

  test('a case goes along the lines of the status graph only', () => {
    atEveryStep(({ before, after }) => {
      if (after.status !== before.status) expect(EDGES[before.status]).toContain(after.status);
    });
  });

  test('a case that is not final is looked at again after now, and no later than the first thing due', () => {
    atEveryStep(({ after, now, ruling }) => {
      if (isFinal(after)) return expect(after).not.toHaveProperty('nextInstant');
      const { nextInstant = '' } = after;
      if ('changed' in ruling && ruling.changed) expect(nextInstant > now).toBe(true);
      for (const { dueAt, metAt, missedAt, pausedAt, isOption } of after.deadlines) {
        if (metAt ?? missedAt ?? pausedAt ?? isOption) continue;
        expect(dueAt >= now).toBe(true);
        expect(nextInstant <= addMilliseconds(dueAt, 1)).toBe(true);
      }
      if (after.hold?.until !== undefined && after.hold.until > now) expect(nextInstant <= after.hold.until).toBe(true);
    });
  });

  test('the events alone, folded from the first, make the same case', () => {
    inEveryLife(({ opened, steps }) => {
      let replayed = opened;
      for (const { ruling, now } of steps) {
        if ('refusal' in ruling) continue;
        for (const event of ruling.events) replayed = evolve(replayed, event, now);
      }
      expect(state(replayed)).toEqual(state(steps.at(-1)?.after ?? opened));
    });
  });

  test('every line of the history is numbered and at most 200 bytes long', () => {
    inEveryLife(({ steps }) => {
      const history = steps.at(-1)?.after.history ?? [];
      for (const [at, entry] of history.entries()) {
        expect(entry.n).toBe(at + 1);
        expect(new TextEncoder().encode(JSON.stringify(entry)).length).toBeLessThanOrEqual(200);
      }
    });
  });

  test('what does not count as a change is the very same case', () => {
    atEveryStep(({ before, events, ruling }) => {
      if ('changed' in ruling && !ruling.changed) {
        expect(events).toEqual([]);
        expect(ruling.case).toBe(before);
      }
    });
  });

  test('who has a case, why it stands still and how it ended fit its status', () => {
    atEveryStep(({ after: it }) => {
      if (it.status === 'in-progress') expect(it).toHaveProperty('owner');
      if (it.status === 'open') expect(it).not.toHaveProperty('owner');
      expect('hold' in it).toBe(it.status === 'on-hold');
      expect('proposal' in it).toBe(it.status === 'awaiting-approval');
      expect('closedAt' in it && 'closure' in it).toBe(isFinal(it));
      expect('mergedInto' in it).toBe(it.status === 'merged');
      expect(it.round.decidedAt !== undefined).toBe(
        it.status === 'decided' || it.status === 'closed' || (isFinal(it) && it.round.decidedAt !== undefined),
      );
      if (!isFinal(it) && it.status !== 'on-hold')
        expect(it.deadlines.some(({ pausedAt }) => pausedAt !== undefined)).toBe(false);
      expect(it.deadlines.some(({ pausedAt, regulatory }) => regulatory && pausedAt !== undefined)).toBe(false);
    });
  });

  test('the run rises by one out of a final status and by a restart, and only then', () => {
    atEveryStep(({ before, after, events }) => {
      const isRestart = events.some(({ type }) => type === 'workflow-restarted');
      const isWayOut = isFinal(before) && !isFinal(after);
      expect(after.run - before.run).toBe(isRestart || isWayOut ? 1 : 0);
    });
  });

  test('rounds only grow, and neither receipt nor first decision ever moves later but by a correction', () => {
    atEveryStep(({ before, after, events }) => {
      expect(after.rounds.slice(0, before.rounds.length)).toEqual(before.rounds);
      expect(after.round.number).toBe(after.rounds.length + 1);
      if (after.rounds.length > before.rounds.length) {
        const { reactions, ...ended } = before.round;
        expect(after.rounds.at(-1)).toMatchObject(ended);
        expect(after.rounds.at(-1)?.reactions.slice(0, reactions.length)).toEqual(reactions);
      }
      if (firstDecidedAt(before) !== undefined) expect(firstDecidedAt(after)).toBe(firstDecidedAt(before));
      if (events.some(({ type }) => type === 'receipt-corrected')) return;
      const isMerge = events.some(({ type }) => type === 'merge-taken');
      expect(isMerge ? after.receivedAt <= before.receivedAt : after.receivedAt === before.receivedAt).toBe(true);
    });
  });

  test('no broken promise is ever washed away but by a corrected date, and each raises the level once', () => {
    atEveryStep(({ before, after, events }) => {
      const isCorrection = events.some(({ type }) => type === 'receipt-corrected' || type === 'sending-corrected');
      for (const { kind, missedAt, escalatedAt, isTakenOver } of before.deadlines) {
        if (missedAt === undefined || (isCorrection && !isTakenOver)) continue;
        const still = after.deadlines.filter((deadline) => deadline.kind === kind && deadline.missedAt === missedAt);
        expect(still).not.toEqual([]);
        if (escalatedAt !== undefined)
          expect(still.some((deadline) => deadline.escalatedAt === escalatedAt)).toBe(true);
      }
      expect(after.escalationLevel).toBe(after.deadlines.filter(({ escalatedAt }) => escalatedAt !== undefined).length);
      expect(missed(after).length).toBeGreaterThanOrEqual(after.escalationLevel);
    });
  });

  test('nobody grants more than their authority, and whoever approves is not the author', () => {
    atEveryStep(({ before, by, events }) => {
      const decided = events.find((event) => event.type === 'decided');
      if (decided === undefined) return;
      const sum = decided.remedies.reduce((total, { amountMinor = 0 }) => total + amountMinor, 0);
      const limit = by.kind === 'staff' ? (LIFE_RULES.authority[by.role]?.perCaseMinor ?? 0) : 0;
      expect(sum).toBeLessThanOrEqual(limit);
      const isApproval = events.some(({ type }) => type === 'approved');
      expect(isApproval).toBe(before.status === 'awaiting-approval');
      if (isApproval) expect(decided.by).not.toBe(actorName(by));
      expect(decided.by).toBe(isApproval ? before.proposal?.by : actorName(by));
    });
  });

  test('what the clock and the courier send twice changes nothing the second time', () => {
    atEveryStep(({ after, command, by, now }) => {
      if (!['acknowledge', 'escalate', 'ask', 'close', 'flagBreach'].includes(command.type)) return;
      const { run: _, ...again } = command as { type: 'close'; run?: number };
      const ruling = rule(after, again, { by, now, rules: LIFE_RULES });
      expect(ruling).toMatchObject({ events: [], changed: false });
    });
  });

  test('only the customer’s own words make a reaction, or silence after having been asked', () => {
    atEveryStep(({ before, command, events }) => {
      for (const event of events) {
        if (event.type !== 'reaction-recorded') continue;
        if (command.type === 'recordReaction') expect(event.reaction).toBe(command.reaction);
        else expect([event.reaction, before.round.askedAt]).toEqual(['no-reply', expect.any(String)]);
      }
    });
  });
});

function firstDecidedAt(it: Case): string | undefined {
  return [...it.rounds, it.round].find(({ decidedAt }) => decidedAt !== undefined)?.decidedAt;
}

/** What events make: version, history and the instant to look again are the store's and the clock's. */
function state({ version: _version, history: _history, nextInstant: _next, ...rest }: Case) {
  return rest;
}
