import type { Handler } from '../../shared/runtime/handler.ts';
import { type ServiceName, type Uses, usesOf } from '../../shared/runtime/services.ts';
import { FUNCTIONS, type FunctionFacts, type FunctionName } from '../topology.ts';

/** A function with what its code says of itself: what it may do follows from that, and from nothing else. */
export interface HouseFunction {
  word: FunctionName;
  facts: FunctionFacts;
  /** Services by name: the stores that its bundle carries. */
  needs: readonly ServiceName[];
  /** Operations of ports; permissions, environment and bundle derive from it. */
  uses: Uses;
  /** Behind HTTP: checks the secret of the front door. */
  isBehindHttp: boolean;
  /** Reads the firm's configuration, and so the public address. */
  needsConfiguration: boolean;
}

/** Every function of the topology, loaded. */
export async function loadFunctions(): Promise<HouseFunction[]> {
  return Promise.all(
    (Object.keys(FUNCTIONS) as FunctionName[]).map(async (word) => {
      const facts: FunctionFacts = FUNCTIONS[word];
      const { href } = new URL(`../../functions/${facts.path}.ts`, import.meta.url);
      const { handler }: { handler: Handler } = await import(href);
      return {
        word,
        facts,
        needs: handler.needs,
        uses: usesOf(handler),
        isBehindHttp: handler.kind === 'http',
        needsConfiguration: handler.needs.includes('configuration'),
      };
    }),
  );
}
