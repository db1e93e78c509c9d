import { failing, type Handler, mapOf, next, textOf } from '../action.ts';
import type { Contact } from '../contact.ts';
import { nameOf } from '../names.ts';

const setRecording = (contact: Contact, behaviour: Record<string, unknown>) => {
  const { RecordedParticipants, IVRRecordingBehavior } = behaviour;
  const participants = Array.isArray(RecordedParticipants) ? RecordedParticipants.map(String) : [];
  contact.recording = { participants, ivr: IVRRecordingBehavior === 'Enabled' };
};

export const updateContactRecordingBehavior: Handler = ({ RecordingBehavior }, { contact }) => {
  setRecording(contact, mapOf(RecordingBehavior));
  return next;
};

/** The newer one of the two; a caller's channel is always voice here, so it never mismatches. */
export const updateContactRecordingAndAnalyticsBehavior: Handler = ({ VoiceBehavior }, { contact }) => {
  setRecording(contact, mapOf(mapOf(VoiceBehavior).VoiceRecordingBehavior));
  return next;
};

export const updateContactTextToSpeechVoice: Handler = ({ TextToSpeechVoice }, { contact }) => {
  const voice = textOf(TextToSpeechVoice);
  if (voice === undefined) return failing();
  contact.voice = voice;
  return next;
};

export const updateFlowLoggingBehavior: Handler = ({ FlowLoggingBehavior }, { contact }) => {
  contact.isLogged = FlowLoggingBehavior === 'Enabled';
  return next;
};

/** Both kinds of weight in one word: a priority, or seconds ahead of others. */
export const updateContactRoutingBehavior: Handler = ({ QueuePriority }, { contact }) => {
  contact.priority = textOf(QueuePriority) ?? contact.priority;
  return next;
};

/** A flow of other people's that is not here is silent when its time comes. */
export const updateContactEventHooks: Handler = async ({ EventHooks }, { contact, surroundings, note }) => {
  const [entry, ...more] = Object.entries(mapOf(EventHooks));
  const pointer = textOf(entry?.[1]);
  if (entry === undefined || pointer === undefined || more.length > 0) return failing();
  const { name, isForeign } = nameOf(pointer);
  if ((await surroundings.flowOf(name)) === undefined) {
    if (!isForeign) return failing();
    note(`there is no flow ${name} here: nothing will be heard of it`);
  }
  contact.hooks[entry[0]] = name;
  return next;
};
