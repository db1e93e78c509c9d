import type { OuterPort, Ports } from '../../shared/runtime/services.ts';

/** One operation of a port, as it is about to be done. */
export interface PortCall {
  /** From 1, in the order in which they were begun. */
  number: number;
  /** `table.put`. */
  name: string;
}

export type Around = (call: PortCall, work: () => Promise<unknown>) => Promise<unknown>;

const OUTER: readonly OuterPort[] = [
  'table',
  'queues',
  'sealer',
  'mail',
  'sms',
  'files',
  'contactCentre',
  'callAnalyses',
  'recordings',
  'lake',
];
/** These answer at once: nothing goes out that could fail. */
const WITHIN = ['mac'];

/** The same ports, with something around every operation that reaches out: the place to fail, or to let others in between. */
export function portsWith(ports: Ports, around: Around): Ports {
  let number = 0;
  const wrapped = OUTER.map((name) => {
    const port = ports[name] as object;
    const outer = new Proxy(port, {
      get(target, operation) {
        const work: unknown = Reflect.get(target, operation);
        if (typeof work !== 'function' || WITHIN.includes(String(operation))) return work;
        return (...given: unknown[]) => {
          number += 1;
          const call = { number, name: `${name}.${String(operation)}` };
          return around(call, async () => Reflect.apply(work, target, given));
        };
      },
    });
    return [name, outer] as const;
  });
  return { ...ports, ...Object.fromEntries(wrapped) };
}
