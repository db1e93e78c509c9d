/**
 * The actions that our flows are made of, each with exactly the ways out that Amazon Connect asks for: an error branch that it
 * requires cannot be forgotten, one that it refuses cannot be given. Facts: the flow-language pages of Connect's
 * developer guide; `catalog.ts` has them as a table for the linter.
 */
import type { Action } from './build.ts';
import { mark } from './marks.ts';

const failing = <N extends string>(to: N) => [{ error: 'NoMatchingError', to }] as const;

/** Says something. Text may hold `$.Attributes.x` and the like. */
export function say<const N extends string>(text: string, { next, onError }: { next: N; onError?: N }): Action<N> {
  return {
    type: 'MessageParticipant',
    parameters: { Text: text },
    next,
    errors: failing(onError ?? next),
  };
}

/** Says something and takes one key. A voice caller's alone; all three error ways are wired, as Connect asks. */
export function menu<const N extends string>(definition: {
  text: string;
  /** 1 to 180; ours are long, since not everybody finds a key at once. */
  seconds: number;
  keys: Readonly<Record<string, N>>;
  onSilence: N;
  onOtherKey: N;
  onError: N;
}): Action<N> {
  const { text, seconds, keys, onSilence, onOtherKey, onError } = definition;
  return {
    type: 'GetParticipantInput',
    parameters: { Text: text, InputTimeLimitSeconds: `${seconds}`, StoreInput: 'False' },
    next: onOtherKey,
    conditions: Object.entries(keys).map(([key, to]) => ({ operator: 'Equals', operands: [key], to })),
    errors: [
      { error: 'InputTimeLimitExceeded', to: onSilence },
      { error: 'NoMatchingCondition', to: onOtherKey },
      { error: 'NoMatchingError', to: onError },
    ],
  };
}

/** What both that take keys into `$.StoredCustomerInput` ask of Connect: # ends it, * is a key like any other. */
const storedInput = (text: string, seconds: number, InputValidation: Record<string, Record<string, string>>) => ({
  Text: text,
  InputTimeLimitSeconds: `${seconds}`,
  StoreInput: 'True',
  InputValidation,
  DTMFConfiguration: { InputTerminationSequence: '#', DisableCancelKey: 'True', InterdigitTimeLimitSeconds: '10' },
});

/**
 * Takes several keys, ended by #, into `$.StoredCustomerInput`. Silence is no error to Connect: the input then is the word
 * `Timeout`, so compare it next.
 */
export function takeDigits<const N extends string>(definition: {
  text: string;
  seconds: number;
  most: number;
  next: N;
  onError: N;
}): Action<N> {
  const { text, seconds, most, next, onError } = definition;
  return {
    type: 'GetParticipantInput',
    parameters: storedInput(text, seconds, { CustomValidation: { MaximumLength: `${most}` } }),
    next,
    errors: failing(onError),
  };
}

/** Takes a phone number into `$.StoredCustomerInput`, E.164. */
export function takePhoneNumber<const N extends string>(definition: {
  text: string;
  seconds: number;
  next: N;
  onInvalid: N;
  onError: N;
  /** Country of numbers keyed without `+`. */
  country: string;
}): Action<N> {
  const { text, seconds, next, onInvalid, onError, country } = definition;
  return {
    type: 'GetParticipantInput',
    parameters: storedInput(text, seconds, { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: country } }),
    next,
    errors: [
      { error: 'NoMatchingError', to: onError },
      { error: 'InvalidPhoneNumber', to: onInvalid },
    ],
  };
}

/** Calls a function of the house; its flat reply is `$.External` until the next call. Whoever waits hears nothing: say something first. */
export function invoke<const N extends string>(definition: {
  function: string;
  parameters: Readonly<Record<string, string>>;
  /** 1 to 8. */
  seconds?: number;
  next: N;
  onError: N;
}): Action<N> {
  return {
    type: 'InvokeLambdaFunction',
    parameters: {
      LambdaFunctionARN: mark('lambda', definition.function),
      InvocationTimeLimitSeconds: `${definition.seconds ?? 8}`,
      InvocationType: 'SYNCHRONOUS',
      LambdaInvocationAttributes: definition.parameters,
      ResponseValidation: { ResponseType: 'STRING_MAP' },
    },
    next: definition.next,
    errors: failing(definition.onError),
  };
}

/** Goes by the value of a JSONPath; where no value fits, on to `otherwise`. */
export function compare<const N extends string>(
  path: `$.${string}`,
  ways: Readonly<Record<string, N>>,
  otherwise: N,
): Action<N> {
  return {
    type: 'Compare',
    parameters: { ComparisonValue: path },
    next: otherwise,
    conditions: Object.entries(ways).map(([value, to]) => ({ operator: 'Equals', operands: [value], to })),
    errors: [{ error: 'NoMatchingCondition', to: otherwise }],
  };
}

/** Keeps values for this flow only, as `$.FlowAttributes.x`: not on the contact, not in its record. For what is personal. */
export function keepForFlow<const N extends string>(
  values: Readonly<Record<string, string>>,
  { next, onError }: { next: N; onError: N },
): Action<N> {
  return {
    type: 'UpdateFlowAttributes',
    parameters: {
      FlowAttributes: Object.fromEntries(Object.entries(values).map(([name, Value]) => [name, { Value }])),
    },
    next,
    errors: failing(onError),
  };
}

/** Notes attributes on the contact: kept with it, read by whispers, other flows and the agents' page. No personal data. */
export function note<const N extends string>(
  attributes: Readonly<Record<string, string>>,
  { next, onError }: { next: N; onError?: N },
): Action<N> {
  return {
    type: 'UpdateContactAttributes',
    parameters: { Attributes: attributes, TargetContact: 'Current' },
    next,
    errors: failing(onError ?? next),
  };
}

/** The voice that speaks from here on, and the language that is noted on the contact. */
export function speakAs<const N extends string>(voice: string, { next }: { next: N }): Action<N> {
  return {
    type: 'UpdateContactTextToSpeechVoice',
    parameters: { TextToSpeechVoice: voice, TextToSpeechEngine: 'Neural', TextToSpeechStyle: 'None' },
    next,
    errors: failing(next),
  };
}

export function setLanguage<const N extends string>(code: string, { next }: { next: N }): Action<N> {
  return { type: 'UpdateContactData', parameters: { LanguageCode: code }, next, errors: failing(next) };
}

/**
 * Contact Lens after the call: what it keeps has names, numbers and the like taken out, and there is no other copy. Spelled as
 * in exports.
 */
const analysisIn = (language: string) => ({
  Enabled: 'True',
  AnalyticsLanguage: language,
  AnalyticsRedactionBehavior: 'Enabled',
  AnalyticsRedactionResults: 'RedactedOnly',
  ChannelConfiguration: { Chat: { AnalyticsModes: [] }, Voice: { AnalyticsModes: ['PostContact'] } },
  SentimentConfiguration: { Enabled: 'True' },
  SummaryConfiguration: { SummaryModes: ['PostContact'] },
});

/**
 * Whom to record from here on; this action has no error way. `ivr` records what the caller says to the machine.
 * `analysedIn`: the language in which Contact Lens is to listen to the recording; without one nobody analyses it.
 */
export function record<const N extends string>(
  whom: readonly ('Agent' | 'Customer')[],
  { ivr = false, analysedIn, next }: { ivr?: boolean; analysedIn?: string | undefined; next: N },
): Action<N> {
  return {
    type: 'UpdateContactRecordingBehavior',
    parameters: {
      RecordingBehavior: {
        RecordedParticipants: whom,
        IVRRecordingBehavior: ivr ? 'Enabled' : 'Disabled',
      },
      ...(analysedIn === undefined ? {} : { AnalyticsBehavior: analysisIn(analysedIn) }),
    },
    next,
  };
}

/** Whether the line is open now, by its hours. */
export function askHours<const N extends string>(
  hours: string,
  { open, closed, onError }: { open: N; closed: N; onError: N },
): Action<N> {
  return {
    type: 'CheckHoursOfOperation',
    parameters: { HoursOfOperationId: mark('hours', hours) },
    next: onError,
    conditions: [
      { operator: 'Equals', operands: ['True'], to: open },
      { operator: 'Equals', operands: ['False'], to: closed },
    ],
    errors: failing(onError),
  };
}

/** The queue that the next transfer goes to. `queue`: a name of ours, or a JSONPath with the whole ARN. */
export function aimAtQueue<const N extends string>(
  queue: string,
  { next, onError }: { next: N; onError: N },
): Action<N> {
  const id = queue.startsWith('$.') ? queue : mark('queue', queue);
  return { type: 'UpdateContactTargetQueue', parameters: { QueueId: id }, next, errors: failing(onError) };
}

/** Which flows run while the caller waits, and in the ears of both when an agent answers; one hook each. */
export function hook<const N extends string>(
  event: 'CustomerQueue' | 'AgentWhisper' | 'CustomerWhisper' | 'CustomerRemaining' | 'CustomerHold',
  flowName: string,
  { next, onError }: { next: N; onError?: N },
): Action<N> {
  return {
    type: 'UpdateContactEventHooks',
    parameters: { EventHooks: { [event]: mark('flow', flowName) } },
    next,
    errors: failing(onError ?? next),
  };
}

/** Into the queue aimed at. `next` is never taken; exports carry it. */
export function enterQueue<const N extends string>({ onFull, onError }: { onFull: N; onError: N }): Action<N> {
  return {
    type: 'TransferContactToQueue',
    parameters: {},
    next: onError,
    errors: [
      { error: 'QueueAtCapacity', to: onFull },
      { error: 'NoMatchingError', to: onError },
    ],
  };
}

/** So many times one way, then the other. */
export function repeat<const N extends string>(times: number, { again, done }: { again: N; done: N }): Action<N> {
  return {
    type: 'Loop',
    parameters: { LoopCount: `${times}` },
    next: done,
    conditions: [
      { operator: 'Equals', operands: ['ContinueLooping'], to: again },
      { operator: 'Equals', operands: ['DoneLooping'], to: done },
    ],
  };
}

/** On to another flow. */
export function goTo<const N extends string>(flowName: string, { onError }: { onError: N }): Action<N> {
  return {
    type: 'TransferToFlow',
    parameters: { ContactFlowId: mark('flow', flowName) },
    next: onError,
    errors: failing(onError),
  };
}

/** Flow logs show what is keyed: off before a PIN, on after it. No error way. */
export function log<const N extends string>(isOn: boolean, { next }: { next: N }): Action<N> {
  return {
    type: 'UpdateFlowLoggingBehavior',
    parameters: { FlowLoggingBehavior: isOn ? 'Enabled' : 'Disabled' },
    next,
  };
}

export const hangUp: Action<never> = { type: 'DisconnectParticipant', parameters: {} };
/** Of whispers, queue flows and disconnect flows: back to where the contact was. */
export const endFlow: Action<never> = { type: 'EndFlowExecution', parameters: {} };
