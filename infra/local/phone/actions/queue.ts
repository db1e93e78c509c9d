import { normalisePhone } from '../../../../shared/adapters/stores/customer/identities.ts';
import { by, failing, type Handler, next, numberOf, type Parameters, type Run, textOf } from '../action.ts';
import { nameOf } from '../names.ts';
import type { QueueState } from '../surroundings.ts';

/** Of the queue that the action names, else of the one aimed at. */
async function queueOf(parameters: Parameters, run: Run): Promise<{ name: string; state?: QueueState } | undefined> {
  const named = textOf(parameters.QueueId) ?? textOf(parameters.AgentId);
  const { name, isForeign } = named === undefined ? { name: run.contact.queue, isForeign: false } : nameOf(named);
  if (name === undefined) return undefined;
  const state = await run.surroundings.queueOf(name);
  if (state === undefined && isForeign) run.note(`there is no queue ${name} here: it is taken to be empty`);
  return { name, ...(state === undefined ? {} : { state }) };
}

const isFull = (state: QueueState | undefined) => state !== undefined && state.size >= state.capacity;

export const updateContactTargetQueue: Handler = async (parameters, run) => {
  if (textOf(parameters.QueueId) === undefined && textOf(parameters.AgentId) === undefined) return failing();
  const queue = await queueOf(parameters, run);
  if (queue === undefined) return failing();
  run.contact.queue = queue.name;
  return next;
};

export const transferContactToQueue: Handler = async (_, run) => {
  const queue = await queueOf({}, run);
  if (queue === undefined || run.ear !== 'caller') return failing();
  return isFull(queue.state) ? failing('QueueAtCapacity') : { go: 'queue' };
};

const MOST_DEQUEUED = 11;

/** Out of one queue into another, whose queue flow begins anew. */
export const dequeueContactAndTransferToQueue: Handler = async (parameters, run) => {
  const queue = await queueOf(parameters, run);
  if (queue === undefined || run.ear !== 'queue' || run.contact.dequeued === MOST_DEQUEUED) return failing();
  if (isFull(queue.state)) return failing('QueueAtCapacity');
  run.contact.dequeued += 1;
  run.contact.queue = queue.name;
  return { go: 'requeue' };
};

/** Null for a queue without activity, as in Connect: nobody waits and nobody is there. */
export const getMetricData: Handler = async (parameters, run) => {
  const queue = await queueOf(parameters, run);
  if (queue === undefined) return failing();
  const { state } = queue;
  const isActive = state !== undefined && (state.size > 0 || state.agentsAvailable > 0);
  run.contact.metrics = isActive ? { ...state } : { size: null, oldestSeconds: null, agentsAvailable: null };
  return next;
};

const METRICS: Readonly<Record<string, (state: QueueState) => number>> = {
  NumberOfAgentsAvailable: ({ agentsAvailable }) => agentsAvailable,
  // Who is staffed or online without being available is not known here.
  NumberOfAgentsStaffed: ({ agentsAvailable }) => agentsAvailable,
  NumberOfAgentsOnline: ({ agentsAvailable }) => agentsAvailable,
  OldestContactInQueueAgeSeconds: ({ oldestSeconds }) => oldestSeconds,
  NumberOfContactsInQueue: ({ size }) => size,
};

export const checkMetricData: Handler = async (parameters, run) => {
  const metric = METRICS[textOf(parameters.MetricType) ?? ''];
  const queue = await queueOf(parameters, run);
  return metric === undefined || queue?.state === undefined ? failing() : by(`${metric(queue.state)}`);
};

export const updateContactCallbackNumber: Handler = ({ CallbackNumber }, { contact, surroundings }) => {
  const given = textOf(CallbackNumber) ?? '';
  const number = given.startsWith('+') ? normalisePhone(given, 'US') : undefined;
  if (number === undefined) return failing('InvalidCallbackNumber');
  if (surroundings.canDial?.(number) === false) return failing('CallbackNumberNotDialable');
  contact.callbackNumber = number;
  return next;
};

/** To the number that was set, else to the caller's own. */
export const createCallbackContact: Handler = async (parameters, run) => {
  const { contact } = run;
  const number = contact.callbackNumber ?? normalisePhone(contact.incoming.from ?? '', 'US');
  const delaySeconds = numberOf(parameters.InitialCallDelaySeconds);
  const attempts = numberOf(parameters.MaximumConnectionAttempts);
  const queue = await queueOf(parameters, run);
  if (queue === undefined || number === undefined || delaySeconds === undefined || attempts === undefined)
    return failing();
  if (run.surroundings.callsBack?.() === false) {
    run.note('nobody here would make the call: the house has not noted it');
    return failing();
  }
  contact.callback = { number, queue: queue.name, delaySeconds, attempts };
  contact.left = 'callback';
  return next;
};
