import { MARK_KINDS, type MarkKind } from '../language/marks.ts';
import { error, type Rule, warning } from './finding.ts';
import { isRecord } from './read-flow.ts';

const NOTHING = /^$/;
const ONE_KEY = /^(\.[\w-]+|\[[^\]]+\])$/;
const KEYS = /^(\.[\w-]+|\[[^\]]+\])+$/;
const ENDPOINT = /^\.(Address|Type)$/;

/** What may follow the first word of a JSONPath: developer guide, "Contact attributes reference". */
const SHAPES: Readonly<Record<string, RegExp>> = {
  ...{ Attributes: ONE_KEY, FlowAttributes: ONE_KEY, External: KEYS },
  ...{ StoredCustomerInput: NOTHING, CustomerId: NOTHING, Channel: NOTHING, InstanceARN: NOTHING, AwsRegion: NOTHING },
  ...{ ContactId: NOTHING, InitialContactId: NOTHING, PreviousContactId: NOTHING, RelatedContactId: NOTHING },
  ...{ InitiationMethod: NOTHING, LanguageCode: NOTHING, TextToSpeechVoiceId: NOTHING, Name: NOTHING },
  ...{ Description: NOTHING, CustomerCallBackPhoneNumber: NOTHING },
  ...{ CustomerEndpoint: ENDPOINT, SystemEndpoint: ENDPOINT, References: /^\.[^.]+\.(Value|Type|Status|Arn)$/ },
  ...{ Task: /^\.ContactId$/, LambdaInvocation: /^\.InvocationId$/ },
  Queue: /^\.(Name|ARN|OutboundCallerId\.(Address|Type))$/,
  ...{ Lex: KEYS, Metrics: KEYS, Agent: KEYS, Media: KEYS, Tags: KEYS, SegmentAttributes: KEYS, Case: KEYS },
  ...{ Customer: KEYS, Wisdom: KEYS, Views: KEYS, Modules: KEYS },
};
const ROOTS = Object.keys(SHAPES);

/** Names of parameters that hold an ARN or id, with the kind of mark of ours that may stand for it. */
const ARN_FIELDS: Readonly<Record<string, MarkKind | undefined>> = {
  LambdaFunctionARN: 'lambda',
  QueueId: 'queue',
  AgentId: undefined,
  HoursOfOperationId: 'hours',
  ContactFlowId: 'flow',
  FlowModuleId: undefined,
  PromptId: 'prompt',
  WisdomAssistantArn: undefined,
};

const REFERENCE = /\$\.(?<root>[A-Za-z_]\w*)(?<rest>(?:\.[\w-]+|\[[^\]]*\])*)/g;
/** `$External.caseId`: what is said then is the dollar and all. */
const WITHOUT_DOT = new RegExp(`\\$(${ROOTS.join('|')})\\b`, 'g');
const OUR_MARK = /%(?<kind>[A-Za-z][\w-]*)\.[\w.-]+%/g;

/** What a flow takes from elsewhere: values of the call by JSONPath, deployed things by ARN or mark. */
export const REFERENCE_RULES = {
  reference: ({ actions }) =>
    actions.flatMap(({ id, parameters }) =>
      textsIn(parameters).flatMap(({ text }) => [
        ...[...text.matchAll(WITHOUT_DOT)].map(([, root]) =>
          error(id, `Write $.${root} for $${root}, or it is read out.`),
        ),
        ...[...text.matchAll(REFERENCE)].flatMap(([whole, root = '', rest = '']) => {
          const shape = Object.hasOwn(SHAPES, root) ? SHAPES[root] : undefined;
          if (shape?.test(rest)) return [];
          if (shape !== undefined) return [error(id, `${whole} is not how ${root} is read.`)];
          const meant = ROOTS.find((known) => known.toLowerCase() === root.toLowerCase());
          return meant === undefined
            ? [warning(id, `Nothing is known here of ${whole}.`)]
            : [error(id, `Write $.${meant} for $.${root}: upper and lower case differ.`)];
        }),
      ]),
    ),

  arn: ({ actions }) =>
    actions.flatMap(({ id, parameters }) =>
      arnsIn(parameters)
        .filter(({ text }) => text === '' || (text.includes('$.') && !isOneReference(text)))
        .map(({ name, text }) => error(id, `${name} is wholly written out or one JSONPath, and not "${text}".`)),
    ),

  mark: ({ actions }) =>
    actions.flatMap(({ id, parameters }) => [
      ...textsIn(parameters).flatMap(({ text }) =>
        kindsIn(text)
          .filter(([, kind]) => !MARK_KINDS.some((known) => known === kind))
          .map(([whole, kind]) =>
            error(id, `${whole} is of no known kind: "${kind}" is none of ${MARK_KINDS.join(', ')}.`),
          ),
      ),
      ...arnsIn(parameters).flatMap(({ name, text }) => {
        const wanted = name in ARN_FIELDS ? ARN_FIELDS[name] : 'flow';
        return kindsIn(text)
          .filter(([, kind]) => MARK_KINDS.some((known) => known === kind) && wanted !== undefined && kind !== wanted)
          .map(([whole]) => error(id, `${name} wants a mark of the kind "${wanted}", and not ${whole}.`));
      }),
    ]),
} satisfies Record<string, Rule>;

/** Whether a value is one JSONPath and nothing besides. */
export function isOneReference(value: unknown): boolean {
  return typeof value === 'string' && [...value.matchAll(REFERENCE)][0]?.[0] === value;
}

/** The keys of `$.External` that parameters read, sorted, once each. */
export function externalKeysIn(parameters: Readonly<Record<string, unknown>>): string[] {
  const references = textsIn(parameters).flatMap(({ text }) => [...text.matchAll(REFERENCE)]);
  const keys = references.filter(([, root]) => root === 'External').map(([, , rest = '']) => rest.replace(/^\./, ''));
  return [...new Set(keys)].sort();
}

/** Every text in a value, however deep, with the name that it stands under. Not recursive: JSON may be nested without end. */
export function textsIn(value: unknown): { name: string; text: string }[] {
  const found: { name: string; text: string }[] = [];
  const toDo: { name: string; value: unknown }[] = [{ name: '', value }];
  for (const { name, value: held } of toDo) {
    if (typeof held === 'string') found.push({ name, text: held });
    else if (Array.isArray(held)) for (const each of held) toDo.push({ name, value: each });
    else if (isRecord(held)) for (const [key, each] of Object.entries(held)) toDo.push({ name: key, value: each });
  }
  return found;
}

function arnsIn(parameters: Readonly<Record<string, unknown>>): { name: string; text: string }[] {
  const hooks = isRecord(parameters.EventHooks) ? textsIn(parameters.EventHooks) : [];
  const named = Object.entries(parameters).flatMap(([name, text]) =>
    Object.hasOwn(ARN_FIELDS, name) && typeof text === 'string' ? [{ name, text }] : [],
  );
  return [...named, ...hooks];
}

const kindsIn = (text: string) => [...text.matchAll(OUR_MARK)].map(([whole, kind = '']) => [whole, kind] as const);
