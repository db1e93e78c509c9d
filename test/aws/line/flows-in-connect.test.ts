import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { contentWithArns } from '../../../infra/aws/constructs/line/flow-content.ts';
import { flowsNamedBy, inOrder } from '../../../infra/aws/constructs/line/flow-order.ts';
import { FlowsOfLine } from '../../../infra/aws/constructs/line/flows-of-line.ts';
import { FLOWS } from '../../../infra/contact-flows/flows.ts';
import { goTo, hangUp, say } from '../../../infra/contact-flows/language/actions.ts';
import { type Action, flow } from '../../../infra/contact-flows/language/build.ts';
import type { ContactFlow } from '../../../infra/contact-flows/language/flow.ts';
import { templates } from '../assembly.ts';

/** A flow that goes on to others, one after the other. */
function leadingTo(name: string, ...others: string[]): ContactFlow {
  const steps = others.map((other, step): [string, Action<string>] => [
    `to-${step}`,
    goTo(other, { onError: step + 1 < others.length ? `to-${step + 1}` : 'end' }),
  ]);
  const actions: Record<string, Action<string>> = Object.fromEntries([...steps, ['end', hangUp]]);
  return flow({ name, type: 'CONTACT_FLOW', description: name, start: steps[0]?.[0] ?? 'end', actions });
}
const namesOf = (flows: readonly ContactFlow[]) => flows.map(({ name }) => name);

describe('order', () => {
  test('each flow of ours stands once, behind all that it names', () => {
    const names = namesOf(inOrder(FLOWS));
    expect([...names].sort()).toEqual(namesOf(FLOWS).sort());
    for (const own of FLOWS) {
      for (const named of flowsNamedBy(own)) expect(names.indexOf(named), named).toBeLessThan(names.indexOf(own.name));
    }
  });

  test('flows that name each other in a circle fail the build, which says the way round', () => {
    const circle = [
      leadingTo('start', 'one'),
      leadingTo('one', 'two', 'leaf'),
      leadingTo('two', 'one'),
      leadingTo('leaf'),
    ];
    expect(() => inOrder(circle)).toThrow('in a circle, and none can be made first: one -> two -> one.');
    expect(() => inOrder([leadingTo('itself', 'itself')])).toThrow('itself -> itself');
  });

  test('a flow that nobody wrote, and one written twice, fail the build', () => {
    expect(() => inOrder([leadingTo('one', 'nobody')])).toThrow('The flow one names the flow nobody');
    expect(() => inOrder([leadingTo('one'), leadingTo('one')])).toThrow('one name');
  });
});

describe('content', () => {
  const saying = (text: string) =>
    flow({
      name: 'x',
      type: 'CONTACT_FLOW',
      description: '',
      start: 'a',
      actions: { a: say(text, { next: 'b' }), b: hangUp },
    });

  test('what is said is kept to the letter, also what CloudFormation would take for its own', () => {
    const looksLikeSub = '$'.concat('{AWS::Region}');
    const { content } = saying(`It costs 5% less, "so" ${looksLikeSub} $.External.number.`);
    expect(JSON.parse(contentWithArns({ ...saying(''), content }, {}))).toEqual(content);
  });

  test('a mark that nothing is called by fails the build', () => {
    expect(() => contentWithArns(leadingTo('one', 'two'), { flow: new Map() })).toThrow('one has the mark %flow.two%');
    expect(() => contentWithArns(saying('%QueueArn%'), {})).toThrow('%QueueArn%');
  });
});

test('a flow waits for what it is to come after', () => {
  const stack = new Stack(new App(), 'flows');
  const first = new CfnResource(stack, 'First', { type: 'AWS::Connect::IntegrationAssociation' });
  const flows = ['a', 'b', 'c'].map((name) => leadingTo(name));
  new FlowsOfLine(stack, 'Flows', { prefix: 'x', instanceArn: 'arn:x', flows, arns: {}, after: [first] });
  const made = Object.values(Template.fromStack(stack).findResources('AWS::Connect::ContactFlow'));
  expect(made).toHaveLength(3);
  for (const { DependsOn } of made) expect([DependsOn].flat()).toContain('First');
});

test.each(Object.entries(templates()))(
  'Connect is never asked for three things at once by the stack %s',
  (_, template) => {
    const { Resources } = template;
    const ids = Object.keys(Resources);
    const waitsFor = (id: string) => {
      const { DependsOn = [], Properties } = Resources[id] ?? expect.fail(id);
      const text = JSON.stringify(Properties);
      return ids.filter((other) => [DependsOn].flat().includes(other) || text?.includes(`"${other}"`));
    };
    const known = new Map<string, Set<string>>();
    /** All that is made before it. */
    function before(id: string): Set<string> {
      const seen = known.get(id) ?? new Set(waitsFor(id).flatMap((other) => [other, ...before(other)]));
      known.set(id, seen);
      return seen;
    }
    const areAtOnce = (one: string, two: string) => one !== two && !before(one).has(two) && !before(two).has(one);
    const ofConnect = ids.filter((id) => Resources[id]?.Type.startsWith('AWS::Connect::'));
    const atOnce = ofConnect.flatMap((one) => {
      const beside = ofConnect.filter((two) => areAtOnce(one, two));
      return beside.flatMap((two) => beside.filter((three) => areAtOnce(two, three)).map((three) => [one, two, three]));
    });
    expect(atOnce).toEqual([]);
  },
);
