import type { ContactFlow } from '../../../contact-flows/language/flow.ts';
import { type MarkKind, marksIn } from '../../../contact-flows/language/marks.ts';

/** ARNs by what marks name, tokens of CDK as well as plain ones. */
export type ArnsOfMarks = Partial<Record<MarkKind, ReadonlyMap<string, string>>>;

/**
 * A flow's content as CloudFormation takes it, with an ARN for every mark. An ARN needs no escaping in JSON, and CDK makes an
 * `Fn::Join` of the tokens.
 *
 * @throws Error naming flow and mark, where there is nothing of that name: a flow with a mark left in it would be refused, or
 * worse, said aloud
 */
export function contentWithArns({ name: flow, content }: ContactFlow, arns: ArnsOfMarks): string {
  const text = JSON.stringify(content);
  return marksIn(text).reduce((resolved, { mark, kind, name }) => {
    const arn = kind === 'other' ? undefined : arns[kind]?.get(name);
    if (arn === undefined) throw new Error(`The flow ${flow} has the mark ${mark}, and nothing is called so.`);
    return resolved.replaceAll(mark, arn);
  }, text);
}
