import { setTimeout as sleep } from 'node:timers/promises';
import type { Case } from '../../../shared/domain/case/case.ts';
import { isContactId } from '../../../shared/domain/line/contact.ts';
import { taskIdOf } from '../../../shared/domain/line/follow-up.ts';
import type { FollowUp } from '../../../shared/domain/line/words.ts';
import { servicesFor } from '../../../shared/runtime/services.ts';
import type { Engine } from '../engine.ts';
import { type Legs, openLegs } from '../switchboard/legs.ts';
import type { Move } from './interpreter.ts';

/** A word about a call that is played outside of the house. */
export interface CallTold {
  contactId: string;
  /** Caller id, where the phone shows one. */
  from?: string | undefined;
  move: 'begun' | Move | 'ended';
}

/** What became of a call in the house. */
export interface Followed {
  /** Of the call, those of which it is known by now; a case that is not open yet is not among them. */
  cases: readonly Pick<Case, 'caseNumber' | 'status' | 'team'>[];
  /** What the caller is owed after it. */
  followUp: FollowUp | null;
  /** The task that an agent is offered for that; none where a new case stands for it. */
  task: { name: string; description: string } | null;
  /** False: the house is still at work on it. */
  isComplete: boolean;
}

/** Calls that commands play, and tell the house of, as Amazon Connect would. */
export interface ToldCalls {
  told(call: CallTold): void;
  /** Waits for whatever follows from the call, for some seconds at most. `hasCase`: one was opened or proved in it. */
  followed(asked: { contactId: string; hasCase: boolean }): Promise<Followed>;
}

/** Longer than any house that runs needs, and as long as somebody looks at a terminal without a word. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 50;
/** Of a command that was killed no word comes any more: its call is over, as a call on /phone after 30 minutes. */
const LONGEST_SILENCE_MS = 1_800_000;
const MOST_EVENTS = 1_000;

/** @param isRunning whether the engine's pumps are; else what follows is worked through when it is asked for */
export function openToldCalls(engine: Engine, isRunning: boolean): ToldCalls {
  const { contactCentre } = engine.services;
  const { contacts, cases } = servicesFor(['contacts', 'cases'], engine.services);
  const calls = new Map<string, { legs: Legs; silence: NodeJS.Timeout }>();

  function callOf({ contactId, from }: CallTold) {
    const known = calls.get(contactId);
    known?.silence.refresh();
    if (known !== undefined) return known;
    const legs = openLegs({ contactId, from }, engine.services);
    const call = { legs, silence: setTimeout(end, LONGEST_SILENCE_MS, contactId).unref() };
    calls.set(contactId, call);
    return call;
  }

  function end(contactId: string): void {
    const call = calls.get(contactId);
    clearTimeout(call?.silence);
    calls.delete(contactId);
    call?.legs.end();
    call?.legs.complete();
  }

  async function look(contactId: string, hasCase: boolean): Promise<Followed> {
    const isDue = contactCentre.events.due(MOST_EVENTS).some(({ event }) => isOf(event, contactId));
    const it = isContactId(contactId) ? await contacts.load(contactId) : undefined;
    const loaded = await Promise.all((it?.caseIds ?? []).map((caseId) => cases.load(caseId)));
    const open = loaded.filter((one) => one !== undefined);
    const what = it?.followUp?.what;
    const task = what === undefined ? undefined : contactCentre.tasks.find(taskIdOf(what, contactId));
    const isTaskDue = what !== undefined && hasCase && task === undefined;
    return {
      cases: open.map(({ caseNumber, status, team }) => ({ caseNumber, status, team })),
      followUp: what ?? null,
      task: task === undefined ? null : { name: task.name, description: task.description },
      isComplete: !isDue && !isTaskDue && open.length === loaded.length,
    };
  }

  return {
    told(call) {
      const { legs } = callOf(call);
      if (call.move === 'queued') legs.enterQueue();
      else if (call.move === 'answered') legs.answer();
      else if (call.move === 'agent-left') legs.agentLeft();
      else if (call.move === 'ended') end(call.contactId);
    },
    async followed({ contactId, hasCase }) {
      if (!isRunning) {
        await engine.settle();
        return look(contactId, hasCase);
      }
      const began = performance.now();
      for (;;) {
        const found = await look(contactId, hasCase);
        if (found.isComplete || performance.now() - began > PATIENCE_MS) return found;
        await sleep(LOOK_MS);
      }
    },
  };
}

function isOf(event: object, contactId: string): boolean {
  const { detail } = event as { detail?: { contactId?: string; initialContactId?: string } };
  return detail?.contactId === contactId || detail?.initialContactId === contactId;
}
