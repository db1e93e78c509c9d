import { type Contact, INSTANCE_ARN, queueArn } from './contact.ts';

/** `$.External.caseId`, `$.SegmentAttributes['connect:Subtype']`; a full stop after it ends the sentence, not the path. */
const PATH = /\$\.[A-Za-z_]\w*(?:\.[\w-]+|\['[^']*'\])*/g;
const PART = /\.([\w-]+)|\['([^']*)'\]/g;

/**
 * Parameters with every reference filled in, however deep, once: a value that looks like a reference stays as it is. What
 * leads nowhere is the empty text, as it is to a Connect prompt.
 */
export function resolveAll(
  value: unknown,
  contact: Contact,
  flowAttributes: Readonly<Record<string, string>>,
): unknown {
  const root = rootOf(contact, flowAttributes);
  const resolve = (part: unknown): unknown => {
    if (typeof part === 'string') return part.replace(PATH, (path) => textAt(path, root));
    if (Array.isArray(part)) return part.map(resolve);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, resolve(inner)]));
  };
  return resolve(value);
}

function textAt(path: string, root: unknown): string {
  let found = root;
  for (const [, plain, quoted] of path.slice(1).matchAll(PART)) {
    const key = plain ?? quoted ?? '';
    // Own ones only: nobody reads `constructor` of a map.
    found =
      typeof found === 'object' && found !== null && Object.hasOwn(found, key)
        ? (found as Record<string, unknown>)[key]
        : undefined;
  }
  if (found === undefined || found === null) return '';
  return typeof found === 'object' ? JSON.stringify(found) : String(found);
}

/** The names after `$.`, as Connect's administrator guide lists them. */
function rootOf(contact: Contact, flowAttributes: Readonly<Record<string, string>>): object {
  const { incoming, queue, metrics } = contact;
  const { contactId, from, to } = incoming;
  const endpoint = (address: string | undefined) => ({ Address: address, Type: 'TELEPHONE_NUMBER' });
  return {
    Attributes: contact.attributes,
    External: contact.external,
    FlowAttributes: flowAttributes,
    StoredCustomerInput: contact.storedInput,
    CustomerEndpoint: endpoint(from),
    SystemEndpoint: endpoint(to),
    CustomerId: contact.customerId,
    CustomerCallBackPhoneNumber: contact.callbackNumber,
    ContactId: contactId,
    InitialContactId: contactId,
    Channel: 'VOICE',
    InstanceARN: INSTANCE_ARN,
    InitiationMethod: incoming.initiation ?? 'INBOUND',
    AwsRegion: 'us-east-1',
    LanguageCode: contact.language,
    TextToSpeechVoiceId: contact.voice,
    ...(queue === undefined ? {} : { Queue: { Name: queue, ARN: queueArn(queue), OutboundCallerId: endpoint(to) } }),
    References: contact.references,
    Tags: contact.tags,
    Lex: { IntentName: contact.intent },
    LambdaInvocation: { InvocationId: contact.invocationId },
    Metrics: {
      Queue: { Size: metrics.size, OldestContactAge: metrics.oldestSeconds },
      Agents: { Available: { Count: metrics.agentsAvailable } },
    },
    ...(contact.tasks === 0 ? {} : { Task: { ContactId: taskId(contact) } }),
    Media: { Sip: { Headers: {} } },
  };
}

/** Of the task created last. */
export const taskId = ({ incoming, tasks }: Contact) => `${incoming.contactId}-task-${tasks}`;
