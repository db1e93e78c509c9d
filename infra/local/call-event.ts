/** A call as Connect tells a function of it; `parameters` are the block's own, all text as the flow language has it. */
export interface CallFacts {
  contactId: string;
  /** Caller id as Connect passes it on; undefined where there is none. */
  from?: string | undefined;
  /** As the flow sets it: `en-US`. */
  language?: string | undefined;
  parameters: Readonly<Record<string, string>>;
}

/** The event that an "Invoke AWS Lambda function" block of an inbound call sends (events/connect-call.v1.ts). */
export function callEvent({ contactId, from, language = 'en-US', parameters }: CallFacts) {
  return {
    Name: 'ContactFlowEvent',
    Details: {
      ContactData: {
        Attributes: {},
        Channel: 'VOICE',
        ContactId: contactId,
        InitialContactId: contactId,
        CustomerEndpoint: from === undefined ? null : { Address: from, Type: 'TELEPHONE_NUMBER' },
        InitiationMethod: 'INBOUND',
        LanguageCode: language,
        Queue: null,
      },
      Parameters: parameters,
    },
  };
}
