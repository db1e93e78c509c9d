import { randomUUID } from 'node:crypto';
import type { DownstreamMessage, SubscribeMessage } from '@amazon-connect/core';
import type {
  AppDownstreamMessage,
  AppHostInitMessage,
  AppScope,
  AppUpstreamMessage,
  LifecycleMessage,
} from '@amazon-connect/workspace-types';
import type { Frame, Page } from 'playwright-core';
import { putInto } from './browser.ts';
import type { WorkspacePage } from './workspace-page.ts';

/** A contact as its flow and its caller made it. */
export interface Contact {
  contactId: string;
  type: 'voice' | 'task';
  attributes?: Record<string, string>;
  number?: string;
  /** Of a call that was handed on: its first leg. */
  first?: string;
}

/** What docs/console.md says that the operator gives the app. */
export const PERMISSIONS = [
  'Contact.Details.View',
  'Contact.CustomerDetails.View',
  'Contact.Attributes.View',
  'Contact.Details.Edit',
] as const;
type Permission = (typeof PERMISSIONS)[number];

export interface StubWorkspace {
  /** The app in it. */
  frame: Frame;
  connects(contact: Contact): Promise<void>;
  clears(contact: Contact): Promise<void>;
  /** Calls that the app has asked for; the customer of each is there once it connects. */
  called: readonly Contact[];
  /** Resolves once the app has said that it is ready for its work. */
  isCreated: Promise<void>;
}

export interface WorkspaceOptions {
  /** The one contact that the app is for; without it the app goes from contact to contact. */
  of?: Contact;
  /** On when the app is opened. */
  contacts?: readonly Contact[];
  permissions?: readonly Permission[];
}

const NEEDED: Record<string, Permission> = {
  'contact/connected': 'Contact.Details.View',
  'contact/cleared': 'Contact.Details.View',
  'contact/listContacts': 'Contact.Details.View',
  'contact/getChannelType': 'Contact.Details.View',
  'contact/getInitialContactId': 'Contact.Details.View',
  'contact/getAttributes': 'Contact.Attributes.View',
  'voice/getInitialCustomerPhoneNumber': 'Contact.CustomerDetails.View',
  'voice/createOutboundCall': 'Contact.Details.Edit',
};

const SUBTYPES = { voice: 'connect:Telephony', task: 'connect:Task' } as const;

/** Amazon Connect's side of its SDK: acknowledges the app, gives it its life, answers what it asks, and tells what happens. */
export async function openStubWorkspace(
  page: Page,
  host: WorkspacePage,
  app: string,
  { of, contacts: first = [], permissions = PERMISSIONS }: WorkspaceOptions = {},
): Promise<StubWorkspace> {
  const contacts = new Map([...first, ...(of === undefined ? [] : [of])].map((one) => [one.contactId, one]));
  const called: Contact[] = [];
  const subscribed: SubscribeMessage[] = [];
  let ready = () => {};
  const isCreated = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const tell = (message: AppDownstreamMessage | DownstreamMessage) =>
    page.evaluate(`window.tellApp(${JSON.stringify(message)})`);
  const may = (what: string) => NEEDED[what] !== undefined && permissions.includes(NEEDED[what]);

  async function hear(message: AppUpstreamMessage | AppHostInitMessage): Promise<void> {
    switch (message.type) {
      case 'connect-app-host-init':
        await tell({
          type: 'acknowledge',
          connectionId: 'connection-1',
          status: { initialized: true, startTime: new Date() },
          healthCheckInterval: 1_000,
        });
        return void (await tell(stageOf('create', of)));
      case 'healthCheck':
        return void (await tell({ type: 'healthCheckResponse', time: Date.now(), counter: 1 }));
      case 'appLifecycleHandlerCompleted':
        await tell(stageOf('start', of));
        return ready();
      case 'subscribe':
        if (may(message.topic.key)) subscribed.push(message);
        return;
      case 'request':
        return void (await tell(answerTo(message)));
    }
  }

  function answerTo({ namespace, command, requestId, data: asked }: Extract<AppUpstreamMessage, { type: 'request' }>) {
    const answer = (data: object) => ({
      type: 'response' as const,
      namespace,
      requestId,
      isError: false as const,
      data,
    });
    const refuse = (errorKey: string) => ({
      type: 'response' as const,
      namespace,
      requestId,
      isError: true as const,
      errorKey,
      reason: errorKey,
      details: { command, requestData: asked },
    });
    if (!may(command)) return refuse('noPermission');
    if (command === 'contact/listContacts') return answer([...contacts.values()].map(coreOf));
    if (command === 'voice/createOutboundCall') {
      const { phoneNumber } = asked as unknown as { phoneNumber: string };
      const call: Contact = { contactId: randomUUID(), type: 'voice', number: phoneNumber };
      called.push(call);
      return answer({ contactId: call.contactId });
    }
    const { contactId, attributes: wanted = [] } = asked as { contactId: string; attributes?: string[] };
    const it = contacts.get(contactId);
    if (it === undefined) return refuse('noResult');
    if (command === 'contact/getChannelType') return answer({ type: it.type, subtype: SUBTYPES[it.type] });
    if (command === 'contact/getInitialContactId') return answer({ initialContactId: it.first ?? contactId });
    if (command === 'contact/getAttributes') {
      const held = Object.entries(it.attributes ?? {}).filter(([name]) => wanted.includes(name));
      return answer(Object.fromEntries(held));
    }
    return it.number === undefined ? refuse('noResult') : answer({ phoneNumber: it.number });
  }

  async function publish(key: string, contact: Contact): Promise<void> {
    for (const { topic, handlerId } of subscribed) {
      const isMeant = topic.key === key && (topic.parameter ?? contact.contactId) === contact.contactId;
      if (isMeant) await tell({ type: 'publish', topic, handlerId, data: coreOf(contact) });
    }
  }

  await putInto(page, page.exposeFunction('hearApp', hear));
  await page.goto(host.around(app));
  return {
    frame: await frameOf(page),
    isCreated,
    called,
    async connects(contact) {
      contacts.set(contact.contactId, contact);
      await publish('contact/connected', contact);
    },
    async clears(contact) {
      contacts.delete(contact.contactId);
      await publish('contact/cleared', contact);
    },
  };
}

/** What stands in the frame of the page; where the browser refused it, that is a page of the browser's own. */
export async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (frame === null || frame === undefined) throw new Error('there is no frame');
  return frame;
}

const coreOf = ({ contactId, type }: Contact) => ({
  contactId,
  initialContactId: contactId,
  type,
  subtype: SUBTYPES[type],
});

function stageOf(stage: 'create' | 'start', of: Contact | undefined): LifecycleMessage {
  const config = {
    _type: 'iframe' as const,
    arn: 'arn:aws:app-integrations:us-east-1:123456789012:application/1',
    namespace: 'comeback',
    id: '1',
    name: 'Comeback',
    description: '',
    accessUrl: '',
    permissions: [...PERMISSIONS],
  };
  const scope: AppScope | undefined = of && { type: 'contact', contactId: of.contactId };
  return {
    type: 'appLifecycle',
    stage,
    instanceId: 'instance-1',
    appInstanceId: 'instance-1',
    config,
    appConfig: config,
    region: 'us-east-1',
    launchedBy: { name: undefined, type: 'internal' },
    ...(scope !== undefined && { scope }),
  };
}
