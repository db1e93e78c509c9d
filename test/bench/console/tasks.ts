/** A task of the page's main thread, in milliseconds of the processor. */
export interface Task {
  worked: number;
  /** What of it was what, the most first: scripts, style, layout, painting, collecting garbage. */
  parts: readonly (readonly [what: string, worked: number])[];
}

/** Times in microseconds; `tdur` is that of the thread, where the platform counts it. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string; data?: { url?: string } };
}

const LEAST_PART_MS = 1;

/** Tasks of the main threads of pages of `origin`, the longest first; the browser has pages of its own beside them, in which no script of ours runs. */
export function tasksOf(trace: Buffer, origin: string): Task[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const isOurs = ({ args }: TraceEvent) => args?.data?.url?.startsWith(origin);
  const processes = new Set(traceEvents.filter(isOurs).map(({ pid }) => pid));
  const main = new Set(
    traceEvents
      .filter(({ name, pid, args }) => name === 'thread_name' && args?.name === 'CrRendererMain' && processes.has(pid))
      .map((event) => thread(event)),
  );
  const there = traceEvents.filter((event) => main.has(thread(event)) && event.tdur !== undefined);
  there.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks: Task[] = [];
  for (const [at, event] of there.entries()) {
    if (!isTask(event)) continue;
    const inside: TraceEvent[] = [];
    for (let next = at + 1; next < there.length; next += 1) {
      const part = there[next] as TraceEvent;
      if (part.ts >= endOf(event)) break;
      if (!isTask(part) && thread(part) === thread(event)) inside.push(part);
    }
    tasks.push({ worked: workedFor(event), parts: partsOf(event, inside) });
  }
  return tasks.sort((a, b) => b.worked - a.worked);
}

const isTask = ({ name }: TraceEvent) => name.endsWith('RunTask');
const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;
const workedFor = ({ tdur = 0 }: TraceEvent) => tdur / 1_000;

/** What each kind of event took by itself, without what is in it. */
function partsOf(task: TraceEvent, inside: readonly TraceEvent[]): [string, number][] {
  const own = new Map<string, number>();
  const add = (what: string, worked: number) => own.set(what, (own.get(what) ?? 0) + worked);
  const around = [task];
  for (const event of inside) {
    while (around.length > 1 && endOf(around.at(-1) as TraceEvent) <= event.ts) around.pop();
    const outer = around.at(-1) as TraceEvent;
    add(event.name, workedFor(event));
    if (outer !== task) add(outer.name, -workedFor(event));
    around.push(event);
  }
  return [...own].filter(([, worked]) => worked >= LEAST_PART_MS).sort(([, a], [, b]) => b - a);
}
