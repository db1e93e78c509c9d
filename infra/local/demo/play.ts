import type { CaseDetail } from '../../../shared/domain/case/views.ts';
import type { DemoPerson } from '../../../shared/domain/configuration.ts';
import { addMilliseconds, DAY_MS, type Instant } from '../../../shared/domain/time.ts';
import type { Part } from './cast.ts';
import type { Diary } from './diary.ts';
import type { FrontDoor } from './front-door.ts';
import { type Person, PLANTED_PACE } from './people.ts';

const HOUR_MS = 60 * 60 * 1000;

export interface Stage {
  door: FrontDoor;
  diary: Diary;
  staff: readonly DemoPerson[];
  now(): Instant;
  /** Text of the newest survey letter to this person, if one came. */
  surveyLetterTo(person: Person): string | undefined;
  tell(line: string): void;
}

/** One complaint on the stage: who complains, what becomes of it, and its number once it has one. */
export interface Scene {
  person: Person;
  part: Part;
  caseNumber?: string;
  id: number;
}

/** Writes a complaint into the diary. From there each deed leads to the next: take, decide, confirm, answer. */
export function enter(scene: Scene, start: Instant, stage: Stage): void {
  const { part } = scene;
  // Spread over the working day, so that no two come at the same minute.
  const at = addMilliseconds(start, part.day * DAY_MS + (scene.id % 7) * HOUR_MS + scene.id * 60_000);
  stage.diary.at(at, () => complain(scene, stage));
}

async function complain(scene: Scene, stage: Stage): Promise<void> {
  const { person, part } = scene;
  const { door, diary } = stage;
  if (part.channel === 'phone') {
    const reply = await door.call({
      contactId: `demo-call-${scene.id}`,
      from: person.phone,
      parameters: { message: part.message },
    });
    if (reply.status !== 'OK' || reply.caseNumber === undefined) throw new Error('the line gave no number');
    scene.caseNumber = reply.caseNumber;
  } else {
    const { message, language } = part;
    const accepted = await door.ask<{ caseNumber: string }>('POST /complaints', {
      headers: { 'idempotency-key': `demo-form-number-${scene.id}` },
      body: { message, language, complainant: { email: person.email, phone: person.phone } },
    });
    scene.caseNumber = accepted.caseNumber;
  }
  if (part.told !== undefined) stage.tell(`${printed(scene)}  ${person.customerId} ${part.told}`);
  diary.at(later(stage, part.takenAfterHours * HOUR_MS), () => take(scene, stage));
}

async function take(scene: Scene, stage: Stage): Promise<void> {
  const it = await read(scene, stage);
  await command(scene, stage, agentOf(it, stage), { type: 'take' });
  stage.diary.at(later(stage, scene.part.decidedAfterDays * DAY_MS + HOUR_MS), () => decide(scene, stage));
}

async function decide(scene: Scene, stage: Stage): Promise<void> {
  const { part } = scene;
  const { decision, explanation, remedyMinor } = part;
  const agent = agentOf(await read(scene, stage), stage);
  const remedies = [
    { kind: 'apology' },
    ...(remedyMinor === undefined ? [] : [{ kind: 'refund', amountMinor: remedyMinor, currency: 'USD' }]),
  ];
  const decided = await command(scene, stage, agent, { type: 'decide', decision, explanation, remedies });
  if (decided.status === 'awaiting-approval') {
    const supervisor = stage.staff.find((person) => person.role === 'supervisor');
    if (supervisor === undefined) throw new Error('the demo has no supervisor');
    await command(scene, stage, supervisor, { type: 'approve' });
    if (part.told !== undefined)
      stage.tell(
        `${printed(scene)}  ${agent.name} (${agent.role}) proposed it, ${supervisor.name} (${supervisor.role}) approved.`,
      );
  }
  stage.diary.at(later(stage, 2 * DAY_MS), () => payOut(scene, stage));
  answerLater(scene, stage);
}

/** The order system says that the money has gone out; until then the case stays open. */
async function payOut(scene: Scene, stage: Stage): Promise<void> {
  const it = await read(scene, stage);
  const agent = agentOf(it, stage);
  for (const { remedyId, state } of it.remedies) {
    if (state === 'granted') await command(scene, stage, agent, { type: 'confirmRemedy', remedyId });
  }
}

function answerLater(scene: Scene, stage: Stage): void {
  const { person, part } = scene;
  const reaction = part.answer ?? 'no-reply';
  const pace = { from: stage.now(), factor: PLANTED_PACE[part.newFacts ? 'satisfied' : reaction] };
  person.turns.push(pace);
  if (part.answeredAfterDays !== undefined) {
    stage.diary.at(later(stage, part.answeredAfterDays * DAY_MS), () => answer(scene, stage));
  }
}

async function answer(scene: Scene, stage: Stage): Promise<void> {
  const { person, part } = scene;
  const token = stage.surveyLetterTo(person)?.match(/\/surveys\/(\S+)/)?.[1];
  if (token === undefined || part.answer === undefined) throw new Error(`no survey came for ${scene.caseNumber}`);
  const because = part.newFacts ? { because: 'new-facts' } : {};
  const thanks = await stage.door.ask<{ reopened: boolean }>('POST /surveys/{token}', {
    path: { token },
    body: { reaction: part.answer, ...because, oneThingToChange: 'Tell me before I have to ask.' },
  });
  if (!thanks.reopened) return;
  stage.tell(`${printed(scene)}  new facts: reopened. A second look the same week.`);
  const { newFacts: _, ...rest } = part;
  scene.part = {
    ...rest,
    decision: 'upheld',
    explanation: 'You were right: the second payment went through another account of ours.',
    remedyMinor: 3_000,
    answer: 'satisfied',
    answeredAfterDays: 2,
  };
  stage.diary.at(later(stage, DAY_MS), () => decide(scene, stage));
}

function read(scene: Scene, { door, staff }: Stage): Promise<CaseDetail> {
  const admin = staff.find((person) => person.role === 'admin');
  return door.ask('GET /cases/{caseNumber}', { path: { caseNumber: numberOf(scene) }, ...(admin && { as: admin }) });
}

function command(scene: Scene, { door }: Stage, as: DemoPerson, body: object): Promise<CaseDetail> {
  return door.ask('POST /cases/{caseNumber}/commands', { path: { caseNumber: numberOf(scene) }, as, body });
}

function agentOf({ team, owner }: CaseDetail, { staff }: Stage): DemoPerson {
  const agent = staff.find(({ id, role, teams }) =>
    owner === null ? role === 'agent' && teams.includes(team) : id === owner,
  );
  if (agent === undefined) throw new Error(`no agent for the team ${team}`);
  return agent;
}

function later({ now }: Stage, milliseconds: number): Instant {
  return addMilliseconds(now(), milliseconds);
}

function numberOf({ caseNumber }: Scene): string {
  if (caseNumber === undefined) throw new Error('the scene has no case yet');
  return caseNumber;
}

function printed(scene: Scene): string {
  const number = numberOf(scene);
  return `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`;
}
