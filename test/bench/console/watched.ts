import type { Browser, CDPSession, Page } from 'playwright-core';
import { type Task, tasksOf } from './tasks.ts';

/** What one stretch of work cost the page, in milliseconds. */
export interface Stretch {
  name: string;
  /** By the clock, from the beginning to what is waited for. */
  took: number;
  /** Tasks of more than 50 ms that the page itself saw (PerformanceObserver, `longtask`), by the clock, the longest first. */
  long: readonly number[];
  /** The longest tasks of its main thread by the processor's time, which others on the machine change less: the longest and all above 50 ms. */
  worked: readonly Task[];
}

/** Kept by the page itself: what was slow before anybody looked is in it. */
export const WATCH = `
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
`;

const LONG_MS = 50;
/** Until nothing long has happened for so many milliseconds: what was begun is over. */
const QUIET_MS = 1_000;

/** Does something on the page and says what it cost. `act` ends when what it waits for is there, and may say how long that took. */
export async function stretch(
  browser: Browser,
  page: Page,
  name: string,
  act: () => Promise<number | unknown>,
): Promise<Stretch> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  const from = await page.evaluate<number>('performance.now()');
  const told = await act();
  const until = await page.evaluate<number>('performance.now()');
  // A page that was loaded meanwhile began its time anew.
  const isNew = typeof told === 'number';
  const long = await longSince(page, isNew ? 0 : from);
  const tasks = tasksOf(await browser.stopTracing(), new URL(page.url()).origin);
  const worked = tasks.filter((task, at) => at === 0 || task.worked > LONG_MS);
  return { name, took: isNew ? told : until - from, long, worked };
}

async function longSince(page: Page, from: number): Promise<number[]> {
  const seen = () => page.evaluate<{ startTime: number; duration: number }[]>('window.longTasks');
  for (let before = -1; ; ) {
    await page.waitForTimeout(QUIET_MS);
    const tasks = await seen();
    if (tasks.length === before) {
      const ours = tasks.filter(({ startTime }) => startTime >= from);
      return ours.map(({ duration }) => duration).sort((a, b) => b - a);
    }
    before = tasks.length;
  }
}

/** Megabytes that scripts hold, after what nobody needs has been thrown away. */
export async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}
