import { FUNCTIONS, type FunctionFacts, type Trigger } from '../../infra/topology.ts';
import type { Handler } from '../../shared/runtime/handler.ts';
import type { httpHandler } from '../../shared/runtime/http-handler.ts';
import { placeOf, textOf } from './source-files.ts';

/** A function of the house with everything that is said of it in different places. */
export interface FunctionUnderTest {
  word: string;
  facts: FunctionFacts;
  file: string;
  text: string;
  exports: Record<string, unknown>;
  handler: Handler & Partial<Pick<ReturnType<typeof httpHandler>, 'roles'>>;
}

/** Every function of the topology, loaded. */
export const functions: FunctionUnderTest[] = await Promise.all(
  Object.entries<FunctionFacts>(FUNCTIONS).map(async ([word, facts]) => {
    const file = `functions/${facts.path}.ts`;
    const exports = await import(placeOf(file));
    return { word, facts, file, text: textOf(file), exports, handler: exports.handler };
  }),
);

/** The triggers of one kind, with the function that each belongs to. */
export function triggersOf<K extends Trigger['kind']>(kind: K) {
  return functions.flatMap((it) =>
    it.facts.triggers
      .filter((trigger): trigger is Extract<Trigger, { kind: K }> => trigger.kind === kind)
      .map((trigger) => ({ ...it, trigger })),
  );
}
