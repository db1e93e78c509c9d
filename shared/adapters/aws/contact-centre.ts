import {
  ConnectClient,
  DescribeContactCommand,
  SearchContactsCommand,
  type SearchContactsCommandOutput,
  StartTaskContactCommand,
} from '@aws-sdk/client-connect';
import { AppError } from '../../domain/errors.ts';
import type { ContactCentre } from '../../ports/contact-centre.ts';
import { clientSettings } from './clients.ts';
import { descriptionOf, sightingOf } from './contact-centre/contacts.ts';
import { asking, serviceBusy } from './service-away.ts';
import { setting } from './settings.ts';

/**
 * Connect grants an account 2 such calls a second, over all its instances, of searches half a one: `adaptive` holds calls
 * back at the rate that gets through, and 5 tries pause for 1 + 2 + 4 + 8 = 15 s at most, half of that on average. After that the queue's turn.
 */
const patientSettings = () => ({ ...clientSettings(3_000, 5), retryMode: 'adaptive' });

/**
 * Offers tasks in Amazon Connect. The task's id is Connect's client token, so that a repeat answers the first contact.
 * For how long is said of Connect's other contacts only: 7 days.
 *
 * @throws AppError `busy`, retryable, where Connect throttles, breaks, is away or has as many open tasks as it takes
 */
export function openContactCentre({
  client = new ConnectClient(patientSettings()),
  instanceId = setting('CONNECT_INSTANCE_ID'),
  taskFlowId = setting('CONNECT_TASK_FLOW_ID'),
}: {
  client?: ConnectClient;
  instanceId?: string;
  taskFlowId?: string;
} = {}): ContactCentre {
  return {
    async offerTask({ id, name, description, link, caseId }) {
      const command = new StartTaskContactCommand({
        InstanceId: instanceId,
        ContactFlowId: taskFlowId,
        ClientToken: id,
        Name: name,
        Description: description,
        // The key is what the agent reads beside the link.
        References: { Case: { Type: 'URL', Value: link } },
        Attributes: { caseId },
      });
      const { ContactId } = await asking('Connect', () => client.send(command).catch(tellTooManyTasks));
      if (ContactId === undefined)
        throw new AppError('NoContact', 'internal', `Connect named no contact for task ${id}.`);
      return ContactId;
    },

    async *recentContacts(from, to) {
      let page: SearchContactsCommandOutput | undefined;
      do {
        const command = new SearchContactsCommand({
          InstanceId: instanceId,
          TimeRange: { Type: 'INITIATION_TIMESTAMP', StartTime: new Date(from), EndTime: new Date(to) },
          SearchCriteria: { Channels: ['VOICE'] },
          Sort: { FieldName: 'INITIATION_TIMESTAMP', Order: 'DESCENDING' },
          MaxResults: MOST_OF_A_PAGE,
          ...(page?.NextToken === undefined ? {} : { NextToken: page.NextToken }),
        });
        page = await asking('Connect', () => client.send(command));
        for (const contact of page.Contacts ?? []) if (contact.Id !== undefined) yield sightingOf(contact, contact.Id);
      } while (page.NextToken !== undefined);
    },

    async describeContact(contactId) {
      const command = new DescribeContactCommand({ InstanceId: instanceId, ContactId: contactId });
      const answer = await asking('Connect', () => client.send(command).catch(nothingIfUnknown));
      return answer?.Contact && descriptionOf(answer.Contact, contactId);
    },
  };
}

/** As many as SearchContacts takes. */
const MOST_OF_A_PAGE = 100;

function nothingIfUnknown(error: Error): undefined {
  if (error.name !== 'ResourceNotFoundException') throw error;
}

/** There will be room again when agents have closed some; the SDK takes it for final. */
function tellTooManyTasks(error: Error): never {
  throw error.name === 'ServiceQuotaExceededException' ? serviceBusy('Connect', error) : error;
}
