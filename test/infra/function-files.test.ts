import { expect, test } from 'vitest';
import type { Trigger } from '../../infra/topology.ts';
import { functions } from './functions.ts';
import { importsOf } from './imports.ts';
import { codeOf, filesBelow, textOf } from './source-files.ts';

/** Time, randomness and surroundings from the air; `new Date(instant)` is arithmetic and may stand. */
const FROM_THE_AIR =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\)|\bMath\.random\b|\bprocess\.|\bTemporal\.Now\b|\bperformance\.now\b|\brandomUUID\b|\brandomBytes\b|\bsetTimeout\b/;

/** Words by which the first comment names what starts the function. */
function namesOf(trigger: Trigger): string {
  switch (trigger.kind) {
    case 'http':
      return trigger.route;
    case 'queue':
      return `queue \`${trigger.queue}\``;
    case 'feed':
      return 'change feed';
    case 'task':
      return trigger.state;
    case 'schedule':
      if (trigger.everySeconds === 86_400) return 'Every night';
      return trigger.everySeconds === 60 ? 'Every minute' : `Every ${trigger.everySeconds / 60} minutes`;
    case 'connect':
      return 'toll-free';
    case 'token':
      return 'token';
    case 'contact-events':
      return 'contact events';
  }
}

test.each(functions)('$word begins by saying what starts it and what it does', ({ text, facts }) => {
  const comment = /^\/\*\*[\s\S]*?\*\//.exec(text)?.[0] ?? '';
  for (const trigger of facts.triggers) expect(comment).toContain(namesOf(trigger));
  expect(comment.replace(/[^.]/g, '').length, 'sentences').toBeGreaterThanOrEqual(2);
});

test.each(functions)('$word is one page: it exports run and handler, the handler last', ({ text, exports }) => {
  expect(Object.keys(exports).sort()).toEqual(['handler', 'run']);
  expect(text.split('\n').length - 1).toBeLessThanOrEqual(120);
  expect(text.lastIndexOf('\nexport ')).toBe(text.indexOf('\nexport const handler = '));
});

test.each(functions)('$word asks for nothing that it does not use', ({ file, text, handler }) => {
  expect(unused(handler.needs, file, text)).toEqual([]);
  expect(unused([...handler.needs, 'nothing'], file, text)).toEqual(['nothing']);
});

/** Services that neither the file nor what it hands its services on to (courier, wake, and what these do) names in its code. */
function unused(needs: readonly string[], file: string, text: string): string[] {
  const code = [text, ...handedOnBy(file, text).map(textOf)].map((source) => withoutLists(codeOf(source))).join('\n');
  return needs.filter((need) => !new RegExp(`\\bservices\\.${need}\\b|[{,]\\s*${need}\\s*[,}:]`).test(code));
}

/** Files of the runtime, beside the chains, that a file reaches by its imports. */
function handedOnBy(file: string, text: string): string[] {
  const reached = new Map([[file, text]]);
  // A Map also walks what is added on the way.
  for (const [from, source] of reached) {
    for (const { target, isTypeOnly } of importsOf(from, source)) {
      if (isTypeOnly || !target.startsWith('shared/runtime/') || target.endsWith('-handler.ts')) continue;
      if (!reached.has(target)) reached.set(target, textOf(target));
    }
  }
  return [...reached.keys()].filter((target) => target !== file);
}

/** Without `Pick<Services, 'a' | 'b'>` and `needs: ['a', 'b']`, which name a service without using it. */
function withoutLists(code: string): string {
  return code.replace(/\bPick<\s*Services[^>]*>/g, '').replace(/\bneeds: \[[^\]]*\]/g, '');
}

test('no function and no rule of the domain takes time, randomness or surroundings from the air', () => {
  const offenders = ['functions', 'shared/domain']
    .flatMap(filesBelow)
    .filter((file) => FROM_THE_AIR.test(codeOf(textOf(file))));
  expect(offenders).toEqual([]);
});

test('the domain waits for nothing', () => {
  const offenders = filesBelow('shared/domain').filter((file) =>
    /\b(async|await|Promise)\b/.test(codeOf(textOf(file))),
  );
  expect(offenders).toEqual([]);
});

test.each(['Date.now()', 'new Date()', 'Math.random()', 'process.env.TEAM', 'Temporal.Now.instant()'])(
  'the air is noticed: %s',
  (code) => expect(code).toMatch(FROM_THE_AIR),
);
