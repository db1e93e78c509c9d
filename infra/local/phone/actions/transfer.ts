import { normalisePhone } from '../../../../shared/adapters/stores/customer/identities.ts';
import { failing, type Handler, next, textOf } from '../action.ts';
import { nameOf } from '../names.ts';

const MOST_MODULES_DEEP = 5;

export const transferToFlow: Handler = async ({ ContactFlowId }, { surroundings, ear, note }) => {
  const pointer = textOf(ContactFlowId);
  if (pointer === undefined || ear !== 'caller') return failing();
  const { name, isForeign } = nameOf(pointer);
  if ((await surroundings.flowOf(name)) !== undefined) return { go: 'flow', name };
  if (!isForeign) return failing();
  note(`there is no flow ${name} here: the call is taken to go on elsewhere`);
  return { go: 'end', ended: 'transferred' };
};

/** A module that is not here is left out. */
export const invokeFlowModule: Handler = async ({ FlowModuleId }, { surroundings, depth, note }) => {
  const pointer = textOf(FlowModuleId);
  if (pointer === undefined || depth === MOST_MODULES_DEEP) return failing();
  const { name } = nameOf(pointer);
  if ((await surroundings.flowOf(name)) !== undefined) return { go: 'module', name };
  note(`there is no module ${name} here: it is left out`);
  return next;
};

export const endFlowModuleExecution: Handler = () => ({ go: 'return' });

export const transferParticipantToThirdParty: Handler = async (parameters, { surroundings }) => {
  const number = normalisePhone(textOf(parameters.ThirdPartyPhoneNumber) ?? '', 'US');
  if (number === undefined) return failing('CallFailed');
  const became = (await surroundings.thirdParty?.(number)) ?? 'answered';
  if (became === 'no-answer') return failing('ConnectionTimeLimitExceeded');
  if (became === 'failed') return failing('CallFailed');
  const goesOn = textOf(parameters.ContinueFlowExecution)?.toLowerCase() === 'true';
  return goesOn ? next : { go: 'end', ended: 'transferred' };
};

export const transferContactToAgent: Handler = () => ({ go: 'end', ended: 'transferred' });
export const disconnectParticipant: Handler = () => ({ go: 'end', ended: 'disconnected' });
export const endFlowExecution: Handler = () => ({ go: 'finish' });
