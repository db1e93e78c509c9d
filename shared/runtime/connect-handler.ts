import middy from '@middy/core';
import { type CallParameters, type CallReply, callParameters, contactFlowEvent } from '../../events/connect-call.v1.ts';
import { factsOf } from './failures.ts';
import { entryPoint, type Handler } from './handler.ts';
import type { ServiceName, Services } from './services.ts';

/** A call, as far as it could be read; every part may be missing. */
export interface Call {
  contactId?: string;
  /** Caller id as it came: a hint, sometimes "anonymous", never proof. */
  callerId?: string;
  /** The number of ours that was called. */
  lineNumber?: string;
  languageCode?: string;
  parameters: CallParameters;
}

/** A function that a Connect flow invokes. It never throws: whatever happens, the flow gets a flat map of strings. */
export function connectHandler<N extends ServiceName>(definition: {
  needs: readonly N[];
  run(call: Call, services: Pick<Services, N>): Promise<CallReply>;
}): Handler {
  return entryPoint('connect', definition.needs, (services, { log, meter }) => {
    const chain = middy<unknown, CallReply>()
      .use({
        onError: (request) => {
          log.error('call block failed', factsOf(request.error));
          meter.count('CallsFailed');
          request.response = { status: 'ERROR' };
        },
      })
      .handler(async (event) => definition.run(callOf(event), services));
    return (event, context) => chain(event, context as never) as Promise<unknown>;
  });
}

function callOf(event: unknown): Call {
  const read = contactFlowEvent.safeParse(event);
  const contact = read.success ? read.data.Details.ContactData : undefined;
  const parameters = callParameters.parse((read.success ? read.data.Details.Parameters : undefined) ?? {});
  const contactId = contact?.InitialContactId || contact?.ContactId;
  const callerId = contact?.CustomerEndpoint?.Address;
  const lineNumber = contact?.SystemEndpoint?.Address;
  return {
    parameters,
    ...(contactId ? { contactId } : {}),
    ...(callerId ? { callerId } : {}),
    ...(lineNumber ? { lineNumber } : {}),
    ...(contact?.LanguageCode ? { languageCode: contact.LanguageCode } : {}),
  };
}
