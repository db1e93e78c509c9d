import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import { addMilliseconds, DAY_MS, type Instant } from '../../../shared/domain/time.ts';
import { type ManualClock, manualClock } from '../clock.ts';
import { type Engine, openEngine } from '../engine.ts';
import { readImportArguments } from '../import/arguments.ts';
import type { ImportKind } from '../import/columns.ts';
import { importFile } from '../import/import-file.ts';
import { everydayParts, STORIES } from './cast.ts';
import { openDiary } from './diary.ts';
import { type FrontDoor, frontDoor } from './front-door.ts';
import { type History, makeHistory } from './history.ts';
import type { Narrator } from './narrator.ts';
import { type DemoCase, demoCase, tellOutcome } from './outcome.ts';
import { makePeople, ordersOf, type Person } from './people.ts';
import { enter, type Scene, type Stage } from './play.ts';
import { seeded } from './random.ts';

const PEOPLE = 2_000;
const YEARS_OF_HISTORY_DAYS = 730;
const LIVE_DAYS = 150;
const EVERYDAY_CASES = 54;
const SEED = 20_140_901;

export interface DemoResult {
  cases: DemoCase[];
  report: object;
}

/**
 * The whole job on a temporary engine in memory, by people made of chance and a seed: history through the importer, live
 * cases through intake, queue and state machine, purchases, and the report. Nothing in the result is prepared.
 *
 * @param today the engine's clock ends there and starts 150 days before
 */
export async function playDemo(configuration: Configuration, today: Instant, narrator: Narrator): Promise<DemoResult> {
  const start = addMilliseconds(today, -LIVE_DAYS * DAY_MS);
  const clock = manualClock(start);
  const engine = await openEngine({
    folder: undefined,
    configuration,
    clock,
    without: ['precompute-reports', 'watch-segments'],
  });
  try {
    const random = seeded(SEED);
    const people = makePeople(
      PEOPLE,
      addMilliseconds(start, -YEARS_OF_HISTORY_DAYS * DAY_MS),
      YEARS_OF_HISTORY_DAYS,
      random,
    );

    narrator.chapter('The past: what the firm kept in its old systems');
    await importHistory(makeHistory(people, start, random), engine, narrator);
    await engine.settle();

    narrator.chapter(`The present: the clock stands at ${start.slice(0, 10)}, and people complain`);
    const parts = [...STORIES, ...everydayParts(EVERYDAY_CASES, random)];
    const scenes: Scene[] = parts.map((part, id) => ({ id, part, person: pickPerson(people, id) }));
    const stage = stageFor(engine, clock, configuration, narrator);
    for (const scene of scenes) enter(scene, start, stage);
    sellWeekly(people, start, today, stage, random.between(1, 1_000_000));
    await stage.diary.playUntil(addMilliseconds(start, 30 * DAY_MS));
    await tellOutcome(scenes, stage.door, configuration, narrator);

    narrator.chapter('Time passes: 150 days of orders, from everybody');
    await stage.diary.playUntil(today);
    narrator.tell(`It is ${today.slice(0, 10)}. Who came back?`);

    const cases = await Promise.all(scenes.map((scene) => demoCase(scene, stage.door, configuration)));
    const report = await readReport(engine, stage.door, configuration);
    return { cases, report };
  } finally {
    await engine.close();
  }
}

async function importHistory(history: History, engine: Engine, narrator: Narrator): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'comeback-demo-'));
  try {
    for (const what of ['customers', 'purchases', 'cases'] as const satisfies readonly ImportKind[]) {
      const file = join(folder, `${what}.csv`);
      await writeFile(file, history[what]);
      const { request } = readImportArguments([what, file], folder);
      const { kept, rejected } = await importFile(request, engine.services, () => {});
      narrator.tell(`npm run import -- ${what} ${what}.csv: ${kept.toLocaleString('en')} kept, ${rejected} rejected.`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The stories go to people who have bought for long; the others are spread over all. */
function pickPerson(people: readonly Person[], id: number): Person {
  const known = people.filter((person) => person.turns.length === 0);
  const person = known[(id * 23) % known.length];
  if (person === undefined) throw new RangeError('the demo has too few people');
  return person;
}

function stageFor(engine: Engine, clock: ManualClock, configuration: Configuration, narrator: Narrator): Stage {
  const { mail, sms } = engine.services;
  return {
    door: frontDoor(engine),
    diary: openDiary(engine, clock),
    staff: configuration.demoPeople,
    now: () => clock.now(),
    tell: (line) => narrator.tell(line),
    surveyLetterTo(person) {
      const letters = [...mail.list(10_000), ...sms.list(10_000)].filter(
        ({ to }) => to === person.email || to === person.phone,
      );
      return letters.find(({ text }) => text.includes('/surveys/'))?.text;
    },
  };
}

/** The order system posts what was bought, week by week. */
function sellWeekly(
  people: readonly Person[],
  start: Instant,
  today: Instant,
  { diary, door, staff, tell }: Stage,
  seed: number,
): void {
  const operator = staff.find((person) => person.role === 'operator');
  if (operator === undefined) throw new Error('the demo has no operator');
  const random = seeded(seed);
  let sold = 0;
  for (let from = start; from < today; from = addMilliseconds(from, 7 * DAY_MS)) {
    const week = addMilliseconds(from, 7 * DAY_MS);
    const to = week < today ? week : today;
    diary.at(to, async () => {
      const orders = people.flatMap((person) => ordersOf(person, from, to, random));
      const purchases = orders.map(({ person, orderId, at, amountMinor, category }) => ({
        customerId: person.customerId,
        orderId,
        purchasedAt: at,
        amountMinor,
        currency: 'USD',
        productCategory: category,
        email: person.email,
        phone: person.phone,
      }));
      for (let at = 0; at < purchases.length; at += 1_000) {
        await door.ask('POST /purchases', { as: operator, body: { purchases: purchases.slice(at, at + 1_000) } });
      }
      sold += purchases.length;
      if (to === today) tell(`POST /purchases: ${sold.toLocaleString('en')} orders in ${LIVE_DAYS} days.`);
    });
  }
}

async function readReport(engine: Engine, door: FrontDoor, { demoPeople }: Configuration): Promise<object> {
  const manager = demoPeople.find((person) => person.role === 'manager');
  const ask = () =>
    door.ask<{ report?: string }>('GET /reports/{name}', {
      path: { name: 'resolution-to-loyalty' },
      query: { windows: '30,90' },
      ...(manager && { as: manager }),
    });
  await ask();
  await engine.settle();
  const report = await ask();
  if (report.report === undefined) throw new Error('the report did not become ready');
  return report;
}
