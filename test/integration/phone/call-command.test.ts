/** The calls that docs/phone.md shows, each typed as it stands there: into a house that runs, and into one that the command opens. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { FLOWS } from '../../../infra/contact-flows/flows.ts';
import { callCommand } from '../../../infra/local/call-command.ts';
import { type Engine, openEngine } from '../../../infra/local/engine.ts';
import { type JobServer, serveJobs } from '../../../infra/local/hand-over.ts';
import { jobsOf } from '../../../infra/local/hand-over-jobs.ts';
import { houseOver } from '../../../infra/local/phone/terminal/called-house.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import { servicesFor } from '../../../shared/runtime/services.ts';
import { OPEN } from './line-house.ts';

/** What is typed behind `npm run -s call --`, by the comment above it. */
const SHOWN = new Map(
  [
    ...readFileSync(new URL('../../../docs/phone.md', import.meta.url), 'utf8').matchAll(
      /^# (.+)\nnpm run -s call -- (.+)$/gm,
    ),
  ].map(([, title = '', typed = '']) => [title, typed]),
);

/** In the morning of a working day: nobody is rung in quiet hours. */
const began = performance.now();
const clock = { now: () => instantOf(Math.round(OPEN + performance.now() - began)) };

const folder = mkdtempSync(join(tmpdir(), 'comeback-calls-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Played {
  ended: string;
  caseNumber?: string;
  attributes: Record<string, string>;
  callback?: { number: string };
  transcript: { type: string; identifier: string; said?: string; keys?: string; took: number }[];
  followed: { cases: object[]; followUp: string | null; task: { name: string } | null; isComplete: boolean };
}

async function type(title: string, fill: Record<string, string> = {}): Promise<Played> {
  const typed = SHOWN.get(title);
  if (typed === undefined) throw new Error(`docs/phone.md does not show "${title}"`);
  const filled = Object.entries(fill).reduce((text, [word, value]) => text.replaceAll(word, value), typed);
  const argv = [...filled.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const [out, err] = [new PassThrough({ encoding: 'utf8' }), new PassThrough({ encoding: 'utf8' })];
  const code = await callCommand(
    [...argv, '--json'],
    () => houseOver(folder, clock),
    { out, err },
    { flows: FLOWS, keyboard: undefined },
  );
  expect({ code, err: err.read() }).toEqual({ code: 0, err: null });
  return JSON.parse(out.read() as string);
}

/** Somebody of the staff decides; the house that runs does it, or one that is opened for it. */
async function decide(running: Engine | undefined, caseNumber: string) {
  const engine = running ?? (await openEngine({ folder, configuration, clock, without: ['precompute-reports'] }));
  const { cases } = servicesFor(['cases'], engine.services);
  const caseId = (await cases.idOf(caseNumber)) ?? '';
  const ana = { kind: 'staff', id: 'ana', role: 'agent', teams: ['orders', 'general'] } as const;
  const decision = { type: 'decide', decision: 'upheld', remedies: [] } as const;
  for (const command of [{ type: 'take' } as const, decision]) {
    expect(await cases.send(caseId, command, ana)).not.toHaveProperty('refusal');
  }
  if (running === undefined) {
    await engine.settle();
    await engine.close();
    return;
  }
  while ((await cases.load(caseId))?.round.askedAt === undefined) await sleep(50);
}

const said = ({ transcript }: Played) => transcript.flatMap((step) => step.said ?? []).join('\n');
const aCase = [{ caseNumber: expect.stringMatching(/^\d{10}$/), status: 'open', team: expect.any(String) }];
const nothing = { cases: [], followUp: null, task: null, isComplete: true };
const newNumber = expect.stringMatching(/^\d{10}$/);

describe.each([{ where: 'into the house that runs' }, { where: 'into a house that the command opens' }])(
  '$where',
  ({ where }) => {
    let server: { engine: Engine; jobs: JobServer } | undefined;
    beforeAll(async () => {
      if (where !== 'into the house that runs') return;
      const engine = await openEngine({ folder, configuration, clock, without: ['precompute-reports'] });
      engine.run();
      server = { engine, jobs: await serveJobs(folder, jobsOf(engine, { isRunning: true })) };
    });
    afterAll(async () => {
      await server?.jobs.close();
      await server?.engine.close();
    });

    test.each([
      ['A new complaint, in English', 'en', 'Your case number is'],
      ['A new complaint, in Spanish', 'es', 'Su número de caso es'],
      ['A new complaint, in Dutch', 'nl', 'Uw zaaknummer is'],
    ])('%s has a number, and a case in the house', async (title, language, words) => {
      const played = await type(title);
      expect(played).toMatchObject({ ended: 'disconnected', attributes: { language }, caseNumber: newNumber });
      expect(said(played)).toContain(words);
      expect(played.followed).toEqual({ ...nothing, cases: aCase });
      for (const step of played.transcript)
        expect(step).toMatchObject({
          type: expect.any(String),
          identifier: expect.any(String),
          took: expect.any(Number),
        });
    });

    test('how a case stands is told for number and PIN', async () => {
      const opened = await type('A new complaint, in English');
      const pin = /Your PIN is ([\d ,]+)\./.exec(said(opened))?.[1]?.replaceAll(/\D/g, '') ?? '';
      const played = await type('How a case stands, by number and PIN', {
        NUMBER: String(opened.caseNumber),
        PIN: pin,
      });
      expect(said(played)).toContain('We have received your case');
      expect(played).toMatchObject({ ended: 'disconnected', followed: { ...nothing, cases: aCase } });
    });

    test('the survey is answered by keys, as soon as the case asks', async () => {
      // Nobody is asked twice within a while.
      const phone = where.endsWith('runs') ? '2025550145' : '2025550146';
      const opened = await type('A new complaint, in English', { 2025550143: phone });
      const pin = /Your PIN is ([\d ,]+)\./.exec(said(opened))?.[1]?.replaceAll(/\D/g, '') ?? '';
      const proof = { NUMBER: String(opened.caseNumber), PIN: pin };
      await decide(server?.engine, String(opened.caseNumber));
      const played = await type('The survey, by number and PIN', proof);
      expect(said(played)).toContain('One thing you would like us to change. Be quicker: press 1.');
      expect(said(played)).toContain('Thank you: your answer is with your case.');
      const words = await type('How a case stands, by number and PIN', proof);
      expect(said(words)).not.toContain('We would like to ask you');
    });

    test('what was said is said once: nobody hears a goodbye after the goodbye', async () => {
      for (const title of ['Closed, and a message', 'A new complaint, in English']) {
        const heard = said(await type(title));
        expect(heard.match(/Goodbye\./g), title).toHaveLength(1);
      }
    });

    test.each(['A callback in place of waiting', 'A callback while we are closed'])(
      '%s is noted with a case',
      async (title) => {
        const played = await type(title, {
          2025550143: where.endsWith('runs') ? '2025550143' : '2025550144',
        });
        expect(played).toMatchObject({ ended: 'callback', caseNumber: newNumber, followed: { cases: aCase } });
        expect(played.callback?.number).toMatch(/^\+120255501/);
      },
    );

    test('a message while we are closed is a task for somebody to hear it', async () => {
      const played = await type('Closed, and a message');
      expect(played).toMatchObject({ ended: 'voicemail', caseNumber: newNumber });
      expect(played.followed).toMatchObject({
        ...{ cases: aCase, followUp: 'voicemail', isComplete: true },
        task: { name: expect.stringMatching(/hear the voice message$/) },
      });
    });

    test('whoever gives up in the queue is owed a callback: a task where there is a case, and a new case where there is none', async () => {
      const withCase = await type('Given up in the queue, with a case');
      expect(withCase.ended).toBe('disconnected');
      expect(withCase.followed).toMatchObject({
        ...{ cases: aCase, followUp: 'callback', isComplete: true },
        task: { name: expect.stringMatching(/call back now$/) },
      });
      const without = await type('Given up in the queue, without one');
      expect(without).toMatchObject({ ended: 'disconnected', caseNumber: newNumber });
      expect(without.followed).toEqual({ cases: aCase, followUp: 'callback', task: null, isComplete: true });
    });

    test('a hang-up after the first prompt loses nothing, and nothing follows', async () => {
      const played = await type('Hung up after the first prompt');
      expect(played.ended).toBe('disconnected');
      expect(played.transcript.at(-1)?.keys ?? played.transcript.find(({ keys }) => keys)?.keys).toBe('hang-up');
      expect(played.caseNumber).toBeUndefined();
      expect(played.followed).toEqual(nothing);
    });
  },
);
