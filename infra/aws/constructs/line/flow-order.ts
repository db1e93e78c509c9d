import type { ContactFlow } from '../../../contact-flows/language/flow.ts';
import { marksIn } from '../../../contact-flows/language/marks.ts';

/**
 * The flows so that each stands behind those that it names: Connect takes a flow only once these have ARNs.
 *
 * @throws Error naming the way round, where flows name each other in a circle, or the flow that names one there is none of
 */
export function inOrder(flows: readonly ContactFlow[]): ContactFlow[] {
  const byName = new Map(flows.map((flow) => [flow.name, flow]));
  if (byName.size < flows.length) throw new Error('Two flows have one name.');
  const ordered = new Set<ContactFlow>();

  function place(flow: ContactFlow, way: readonly string[]): void {
    if (ordered.has(flow)) return;
    const here = [...way, flow.name];
    if (way.includes(flow.name)) {
      const circle = here.slice(way.indexOf(flow.name)).join(' -> ');
      throw new Error(`Flows name each other in a circle, and none can be made first: ${circle}.`);
    }
    for (const name of flowsNamedBy(flow)) {
      const named = byName.get(name);
      if (named === undefined) throw new Error(`The flow ${flow.name} names the flow ${name}, and there is none.`);
      place(named, here);
    }
    ordered.add(flow);
  }

  for (const flow of flows) place(flow, []);
  return [...ordered];
}

/** By their marks. */
export function flowsNamedBy({ content }: Pick<ContactFlow, 'content'>): string[] {
  return marksIn(JSON.stringify(content))
    .filter(({ kind }) => kind === 'flow')
    .map(({ name }) => name);
}
