/** Sound actions to make small flows of; a test breaks one thing. */
export interface SmallAction {
  Identifier: string;
  Type: string;
  Parameters: Record<string, unknown>;
  Transitions: {
    NextAction?: string;
    Errors?: { NextAction: string; ErrorType: string }[];
    Conditions?: { NextAction: string; Condition: { Operator: string; Operands: string[] } }[];
  };
}

/** The first action begins. */
export const flowOf = (...actions: SmallAction[]) => ({
  Version: '2019-10-30',
  StartAction: actions[0]?.Identifier,
  Actions: actions,
});

const failing = (to: string, ErrorType = 'NoMatchingError') => ({ NextAction: to, ErrorType });
const when = (operand: string, to: string) => ({
  NextAction: to,
  Condition: { Operator: 'Equals', Operands: [operand] },
});

/** An action that goes on to `next`, also where it fails. */
export const act = (Identifier: string, Type: string, Parameters: object, next: string): SmallAction => ({
  ...{ Identifier, Type, Parameters: { ...Parameters } },
  Transitions: { NextAction: next, Errors: [failing(next)] },
});

export const bye: SmallAction = { Identifier: 'bye', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };

export const say = (id: string, next: string, text = 'Good morning.') =>
  act(id, 'MessageParticipant', { Text: text }, next);

/** Connect takes no error way of this action. */
export const log = (id: string, to: 'Enabled' | 'Disabled', next: string): SmallAction => ({
  ...act(id, 'UpdateFlowLoggingBehavior', { FlowLoggingBehavior: to }, next),
  Transitions: { NextAction: next },
});

export const record = (id: string, whom: readonly string[], next: string, ivr = 'Disabled'): SmallAction => ({
  ...act(id, 'UpdateContactRecordingBehavior', {}, next),
  Parameters: { RecordingBehavior: { RecordedParticipants: whom, IVRRecordingBehavior: ivr } },
  Transitions: { NextAction: next },
});

/** Silence and any other key go to `otherwise`. */
export const menu = (id: string, text: string, keys: Record<string, string>, otherwise: string): SmallAction => ({
  ...act(id, 'GetParticipantInput', { Text: text, InputTimeLimitSeconds: '10', StoreInput: 'False' }, otherwise),
  Transitions: {
    NextAction: otherwise,
    Conditions: Object.entries(keys).map(([key, to]) => when(key, to)),
    Errors: [
      failing(otherwise, 'InputTimeLimitExceeded'),
      failing(otherwise, 'NoMatchingCondition'),
      failing(otherwise),
    ],
  },
});

export const takeDigits = (id: string, text: string, next: string) =>
  act(
    id,
    'GetParticipantInput',
    {
      ...{ Text: text, InputTimeLimitSeconds: '10', StoreInput: 'True' },
      InputValidation: { CustomValidation: { MaximumLength: '10' } },
    },
    next,
  );

export const compare = (id: string, path: string, ways: Record<string, string>, otherwise: string): SmallAction => ({
  ...act(id, 'Compare', { ComparisonValue: path }, otherwise),
  Transitions: {
    NextAction: otherwise,
    Conditions: Object.entries(ways).map(([value, to]) => when(value, to)),
    Errors: [failing(otherwise, 'NoMatchingCondition')],
  },
});

export const note = (id: string, attributes: Record<string, string>, next: string) =>
  act(id, 'UpdateContactAttributes', { Attributes: attributes, TargetContact: 'Current' }, next);

/** Calls `%lambda.connect-call%`; `more` goes over its parameters. */
export const invoke = (id: string, purpose: string, next: string, onError: string, more: object = {}): SmallAction => ({
  ...act(id, 'InvokeLambdaFunction', {}, next),
  Parameters: {
    LambdaFunctionARN: '%lambda.connect-call%',
    InvocationTimeLimitSeconds: '8',
    LambdaInvocationAttributes: { purpose, block: id },
    ...more,
  },
  Transitions: { NextAction: next, Errors: [failing(onError)] },
});

export const repeat = (id: string, again: string, done: string): SmallAction => ({
  ...act(id, 'Loop', { LoopCount: '2' }, done),
  Transitions: { NextAction: done, Conditions: [when('ContinueLooping', again), when('DoneLooping', done)] },
});

/** Prompts of a queue flow, broken into where `onPause` is given. */
export const sayInTurn = (id: string, onPause?: string): SmallAction => ({
  ...act(id, 'MessageParticipantIteratively', { Messages: [{ Text: 'Please wait.' }] }, id),
  ...(onPause === undefined
    ? {}
    : { Parameters: { Messages: [{ Text: 'Please wait.' }], InterruptFrequencySeconds: '45' } }),
  Transitions: onPause === undefined ? {} : { Conditions: [when('MessagesInterrupted', onPause)] },
});
