import { failing, type Handler } from '../action.ts';
import * as choice from './choice.ts';
import * as contactData from './contact-data.ts';
import { invokeLambdaFunction } from './function.ts';
import * as input from './input.ts';
import * as queue from './queue.ts';
import * as settings from './settings.ts';
import * as speech from './speech.ts';
import * as transfer from './transfer.ts';

/** As Connect does where the product behind the action is not set up. */
const withoutProduct =
  (product: string): Handler =>
  (_, { note }) => {
    note(`there is no ${product} here`);
    return failing();
  };

/** Every action of the flow language that a call can meet here, by its `Type`. */
export const ACTIONS: Readonly<Record<string, Handler>> = {
  MessageParticipant: speech.messageParticipant,
  MessageParticipantIteratively: speech.messageParticipantIteratively,
  GetParticipantInput: input.getParticipantInput,
  ConnectParticipantWithLexBot: input.connectParticipantWithLexBot,
  InvokeLambdaFunction: invokeLambdaFunction,
  UpdateContactAttributes: contactData.updateContactAttributes,
  UpdateFlowAttributes: contactData.updateFlowAttributes,
  UpdateContactData: contactData.updateContactData,
  TagContact: contactData.tagContact,
  UntagContact: contactData.untagContact,
  CreateTask: contactData.createTask,
  UpdateContactRecordingBehavior: settings.updateContactRecordingBehavior,
  UpdateContactRecordingAndAnalyticsBehavior: settings.updateContactRecordingAndAnalyticsBehavior,
  UpdateContactTextToSpeechVoice: settings.updateContactTextToSpeechVoice,
  UpdateFlowLoggingBehavior: settings.updateFlowLoggingBehavior,
  UpdateContactRoutingBehavior: settings.updateContactRoutingBehavior,
  UpdateContactEventHooks: settings.updateContactEventHooks,
  Compare: choice.compare,
  CheckHoursOfOperation: choice.checkHoursOfOperation,
  Loop: choice.loop,
  DistributeByPercentage: choice.distributeByPercentage,
  Wait: choice.wait,
  CheckMetricData: queue.checkMetricData,
  GetMetricData: queue.getMetricData,
  UpdateContactTargetQueue: queue.updateContactTargetQueue,
  TransferContactToQueue: queue.transferContactToQueue,
  DequeueContactAndTransferToQueue: queue.dequeueContactAndTransferToQueue,
  UpdateContactCallbackNumber: queue.updateContactCallbackNumber,
  CreateCallbackContact: queue.createCallbackContact,
  TransferToFlow: transfer.transferToFlow,
  InvokeFlowModule: transfer.invokeFlowModule,
  EndFlowModuleExecution: transfer.endFlowModuleExecution,
  TransferParticipantToThirdParty: transfer.transferParticipantToThirdParty,
  TransferContactToAgent: transfer.transferContactToAgent,
  DisconnectParticipant: transfer.disconnectParticipant,
  EndFlowExecution: transfer.endFlowExecution,
  CreateCase: withoutProduct('Connect Cases'),
  UpdateCase: withoutProduct('Connect Cases'),
  GetCase: withoutProduct('Connect Cases'),
  ShowView: withoutProduct('view on a phone'),
  CreateWisdomSession: withoutProduct('assistant of Amazon Q'),
};
