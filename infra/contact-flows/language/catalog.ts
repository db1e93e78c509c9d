/**
 * What Amazon Connect says of every type of action that we know: developer guide, "Actions in the flow language", and
 * where the service is known to answer otherwise, the service. The linter reads it.
 */
import type { ActionFacts, ConditionFacts } from './action-facts.ts';
import { type FlowType, OPERATORS, type Operator } from './flow.ts';

const CATCH_ALL = ['NoMatchingError'] as const;
const TRANSFER = ['AGENT_TRANSFER', 'QUEUE_TRANSFER'] as const satisfies FlowType[];
const INBOUND = ['CONTACT_FLOW', ...TRANSFER] as const satisfies FlowType[];
const ASKING = [...INBOUND, 'CUSTOMER_QUEUE'] as const satisfies FlowType[];
const WHISPER = ['CUSTOMER_WHISPER', 'AGENT_WHISPER', 'OUTBOUND_WHISPER'] as const satisfies FlowType[];
const HOLD = ['CUSTOMER_HOLD', 'AGENT_HOLD'] as const satisfies FlowType[];

const NUMERIC = OPERATORS.filter((operator) => operator.startsWith('Number'));
const WHOLE = { operand: /^\d+$/, operandInWords: 'a whole number' };
const PROMPT = ['PromptId', 'Text', 'SSML', 'Media'];
const QUEUE_OR_AGENT = { names: ['QueueId', 'AgentId'], isOneNeeded: false };
const THREE_DAYS = { from: 1, to: 259_200 };

const equals = (more: Omit<ConditionFacts, 'operators'>): ConditionFacts => ({ operators: ['Equals'], ...more });
const compared = (operators: readonly Operator[]): ConditionFacts => ({ operators, isNeeded: true });

const MENU: ActionFacts = {
  parameters: ['InputTimeLimitSeconds'],
  oneOf: { names: PROMPT, isOneNeeded: false },
  numbers: { InputTimeLimitSeconds: { from: 1, to: 180 } },
  errors: ['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'],
  conditions: equals({ operand: /^[0-9*#]$/, operandInWords: 'one key, 0 to 9, * or #' }),
  after: 'sometimes',
  in: ASKING,
  isPatient: true,
};

/** Silence is no error of an input that is stored: it succeeds with the word `Timeout`. */
const STORED_INPUT: ActionFacts = {
  parameters: ['InputTimeLimitSeconds'],
  oneOf: { names: PROMPT, isOneNeeded: false },
  numbers: { InputTimeLimitSeconds: { from: 1, to: 180 } },
  errors: CATCH_ALL,
  after: 'next',
  in: ASKING,
  isPatient: true,
};

const METRIC: ActionFacts = {
  parameters: ['MetricType'],
  oneOf: QUEUE_OR_AGENT,
  errors: ['NoMatchingError', 'NoMatchingCondition'],
  conditions: { ...compared(['Equals', ...NUMERIC]), ...WHOLE },
  after: 'sometimes',
  in: ASKING,
};

const STAFFING: ActionFacts = {
  ...METRIC,
  conditions: { operators: ['NumberGreaterThan'], exactly: ['0'] },
};

/** Prompts that nothing breaks into: an agent or the caller ends them. */
const PROMPTS_ALONE: ActionFacts = {
  parameters: ['Messages'],
  mayErr: CATCH_ALL,
  after: 'sometimes',
  in: ['CUSTOMER_QUEUE', ...HOLD],
  isPatient: true,
};

/** Every type by its name, but those whose facts depend on what they are told: see `factsOf`. */
export const CATALOG: Readonly<Record<string, ActionFacts>> = {
  MessageParticipant: {
    oneOf: { names: PROMPT, isOneNeeded: true },
    mayErr: CATCH_ALL,
    after: 'next',
    in: [...ASKING, ...WHISPER],
  },
  MessageParticipantIteratively: {
    ...PROMPTS_ALONE,
    conditions: equals({ exactly: ['MessagesInterrupted'] }),
  },
  ConnectParticipantWithLexBot: {
    oneOf: { names: PROMPT, isOneNeeded: false },
    errors: ['InputTimeLimitExceeded', 'NoMatchingError', 'NoMatchingCondition'],
    conditions: equals({}),
    after: 'sometimes',
    isPatient: true,
  },
  InvokeLambdaFunction: {
    parameters: ['LambdaFunctionARN', 'InvocationTimeLimitSeconds'],
    errors: CATCH_ALL,
    after: 'next',
  },
  UpdateContactAttributes: { parameters: ['Attributes', 'TargetContact'], errors: CATCH_ALL, after: 'next' },
  UpdateFlowAttributes: { parameters: ['FlowAttributes'], mayErr: CATCH_ALL, after: 'next' },
  UpdateContactData: { errors: CATCH_ALL, after: 'next' },
  Compare: {
    parameters: ['ComparisonValue'],
    errors: ['NoMatchingCondition'],
    conditions: compared(OPERATORS),
    after: 'sometimes',
  },
  CheckHoursOfOperation: {
    errors: CATCH_ALL,
    conditions: equals({ exactly: ['True', 'False'] }),
    after: 'sometimes',
    in: ASKING,
  },
  GetMetricData: { oneOf: QUEUE_OR_AGENT, errors: CATCH_ALL, after: 'next' },
  UpdateContactTargetQueue: {
    oneOf: { ...QUEUE_OR_AGENT, isOneNeeded: true },
    errors: CATCH_ALL,
    after: 'next',
    in: INBOUND,
  },
  TransferContactToQueue: { errors: ['QueueAtCapacity', 'NoMatchingError'], after: 'away', in: INBOUND },
  DequeueContactAndTransferToQueue: {
    oneOf: QUEUE_OR_AGENT,
    errors: ['QueueAtCapacity', 'NoMatchingError'],
    after: 'away',
    in: ['CUSTOMER_QUEUE'],
  },
  UpdateContactCallbackNumber: {
    parameters: ['CallbackNumber'],
    errors: ['InvalidCallbackNumber', 'CallbackNumberNotDialable'],
    after: 'next',
    in: ASKING,
  },
  CreateCallbackContact: {
    parameters: ['InitialCallDelaySeconds', 'RetryDelaySeconds', 'MaximumConnectionAttempts'],
    oneOf: QUEUE_OR_AGENT,
    numbers: {
      InitialCallDelaySeconds: THREE_DAYS,
      RetryDelaySeconds: THREE_DAYS,
      MaximumConnectionAttempts: { from: 1, to: 1_000_000 },
    },
    errors: CATCH_ALL,
    after: 'next',
    in: ASKING,
  },
  UpdateContactRoutingBehavior: {
    oneOf: { names: ['QueuePriority', 'QueueTimeAdjustmentSeconds'], isOneNeeded: true },
    after: 'next',
    in: ['CONTACT_FLOW'],
  },
  // The service refuses the error way that others must have.
  UpdateContactRecordingBehavior: {
    parameters: ['RecordingBehavior'],
    after: 'next',
    in: [...ASKING, 'OUTBOUND_WHISPER'],
  },
  UpdateContactRecordingAndAnalyticsBehavior: {
    errors: ['NoMatchingError', 'ChannelMismatch'],
    mayErr: ['InFlightRedactionConfigurationFailed'],
    after: 'next',
  },
  UpdateContactTextToSpeechVoice: { parameters: ['TextToSpeechVoice'], mayErr: CATCH_ALL, after: 'next' },
  UpdateFlowLoggingBehavior: { parameters: ['FlowLoggingBehavior'], after: 'next' },
  UpdateContactEventHooks: { parameters: ['EventHooks'], errors: CATCH_ALL, after: 'next' },
  Loop: {
    parameters: ['LoopCount'],
    numbers: { LoopCount: { from: 0, to: 100, isDynamic: true } },
    hasUnlistedErrors: true,
    conditions: equals({ exactly: ['ContinueLooping', 'DoneLooping'] }),
    after: 'sometimes',
    isPatient: true,
  },
  Wait: {
    errors: CATCH_ALL,
    mayErr: ['ParticipantNotFound'],
    hasUnlistedErrors: true,
    conditions: equals({ isNeeded: true }),
    after: 'sometimes',
    isPatient: true,
  },
  DistributeByPercentage: {
    errors: ['NoMatchingCondition'],
    conditions: { ...compared(['NumberLessThan']), ...WHOLE },
    after: 'sometimes',
  },
  CreateTask: { parameters: ['ContactFlowId', 'Name'], errors: CATCH_ALL, after: 'next' },
  CreateCase: { errors: CATCH_ALL, hasUnlistedErrors: true, after: 'next' },
  UpdateCase: { errors: CATCH_ALL, hasUnlistedErrors: true, after: 'next' },
  GetCase: { errors: CATCH_ALL, hasUnlistedErrors: true, conditions: { operators: OPERATORS }, after: 'sometimes' },
  CreateWisdomSession: { parameters: ['WisdomAssistantArn'], errors: CATCH_ALL, after: 'next' },
  TransferParticipantToThirdParty: {
    parameters: ['ThirdPartyPhoneNumber'],
    errors: ['ConnectionTimeLimitExceeded', 'CallFailed', 'NoMatchingError'],
    hasUnlistedErrors: true,
    after: 'sometimes',
  },
  TransferToFlow: { parameters: ['ContactFlowId'], errors: CATCH_ALL, after: 'away', in: INBOUND },
  InvokeFlowModule: {
    parameters: ['FlowModuleId'],
    errors: CATCH_ALL,
    conditions: { operators: OPERATORS },
    after: 'sometimes',
  },
  TagContact: { parameters: ['Tags'], errors: CATCH_ALL, after: 'next' },
  UntagContact: { parameters: ['TagKeys'], errors: CATCH_ALL, after: 'next' },
  ShowView: {
    parameters: ['ViewResource'],
    errors: ['NoMatchingCondition', 'NoMatchingError', 'TimeLimitExceeded'],
    conditions: equals({}),
    after: 'sometimes',
    isPatient: true,
  },
  DisconnectParticipant: { after: 'end', in: ASKING },
  // A disconnect flow is an inbound flow: it ends by DisconnectParticipant.
  EndFlowExecution: { after: 'end', in: [...WHISPER, 'CUSTOMER_QUEUE'] },
  EndFlowModuleExecution: { after: 'end', in: [] },
  TransferContactToAgent: { after: 'end', in: TRANSFER },
};

/** The facts of one action; undefined for a type that we do not know. */
export function factsOf(type: string, parameters: Readonly<Record<string, unknown>>): ActionFacts | undefined {
  if (type === 'GetParticipantInput') return inputFacts(parameters);
  if (type === 'CheckMetricData') return String(parameters.MetricType).startsWith('NumberOfAgents') ? STAFFING : METRIC;
  if (type === 'MessageParticipantIteratively' && parameters.InterruptFrequencySeconds === undefined)
    return PROMPTS_ALONE;
  if (type === 'Wait' && Array.isArray(parameters.Events)) return waitFacts(parameters.Events);
  return Object.hasOwn(CATALOG, type) ? CATALOG[type] : undefined;
}

/** Whether an input is kept in `$.StoredCustomerInput`, and no menu. */
export function isStored(parameters: Readonly<Record<string, unknown>>): boolean {
  return String(parameters.StoreInput).toLowerCase() === 'true';
}

function inputFacts(parameters: Readonly<Record<string, unknown>>): ActionFacts {
  if (!isStored(parameters)) return MENU;
  const validation = parameters.InputValidation;
  const isPhone = typeof validation === 'object' && validation !== null && 'PhoneNumberValidation' in validation;
  return isPhone ? { ...STORED_INPUT, errors: ['NoMatchingError', 'InvalidPhoneNumber'] } : STORED_INPUT;
}

function waitFacts(events: readonly unknown[]): ActionFacts {
  return {
    ...CATALOG.Wait,
    conditions: equals({ exactly: ['WaitCompleted', ...events.map(String)] }),
    after: 'sometimes',
  };
}
