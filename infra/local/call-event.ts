/** A call as Connect tells a function of it; `parameters` are the block's own, all text as the flow language has it. */
export interface CallFacts {
  contactId: string;
  /** Caller id as Connect passes it on; undefined where there is none. */
  from?: string | undefined;
  /** The line's number. */
  to?: string | undefined;
  /** As the flow sets it: `en-US`. */
  language?: string | undefined;
  /** What the flow has noted on the contact. */
  attributes?: Readonly<Record<string, string>>;
  references?: Readonly<Record<string, unknown>>;
  /** The queue aimed at; undefined before one is. */
  queue?: { name: string; arn: string } | undefined;
  instanceArn?: string;
  parameters: Readonly<Record<string, string>>;
}

const endpoint = (address: string | undefined) =>
  address === undefined ? null : { Address: address, Type: 'TELEPHONE_NUMBER' };

/** The event that an "Invoke AWS Lambda function" block of an inbound call sends (events/connect-call.v1.ts). */
export function callEvent(facts: CallFacts) {
  const { contactId, from, to, language = 'en-US', attributes = {}, references = {}, queue, parameters } = facts;
  return {
    Name: 'ContactFlowEvent',
    Details: {
      ContactData: {
        Attributes: attributes,
        Channel: 'VOICE',
        ContactId: contactId,
        InitialContactId: contactId,
        PreviousContactId: contactId,
        CustomerEndpoint: endpoint(from),
        SystemEndpoint: endpoint(to),
        CustomerId: null,
        InitiationMethod: 'INBOUND',
        InstanceARN: facts.instanceArn ?? null,
        LanguageCode: language,
        MediaStreams: { Customer: { Audio: null } },
        Queue: queue === undefined ? null : { ARN: queue.arn, Name: queue.name, OutboundCallerId: endpoint(to) },
        References: references,
      },
      Parameters: parameters,
    },
  };
}
