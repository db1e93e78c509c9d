import type {
  DeskTask,
  NumberedEvent,
  Presence,
  SetPresence,
  WaitingQueue,
  WrapUpCode,
} from '../../telephone/telephone.ts';

interface Local<Asked extends object, Answer> {
  asked: Asked;
  answer: Answer;
}
type OfCall = { path: { id: string } };
type Done = undefined;

/** The desk of the line on one machine; on AWS there are no such routes, and Connect's own panel does it. */
export interface TelephoneRoutes {
  'GET /desk/queue': Local<
    object,
    {
      me: { state: Presence; reason: string | null; callId: string | null };
      queues: WaitingQueue[];
      transferTo: Omit<WaitingQueue, 'calls'>[];
    }
  >;
  'POST /desk/presence': Local<{ body: { state: SetPresence; reason?: string } }, unknown>;
  'GET /desk/events': Local<{ query: { after: number } }, { events: NumberedEvent[] }>;
  'POST /desk/calls': Local<{ body: { to: string; caseNumber: string; despiteQuietHours?: true } }, { callId: string }>;
  'POST /desk/calls/{id}/answer': Local<OfCall, Done>;
  'POST /desk/calls/{id}/hold': Local<OfCall, Done>;
  'POST /desk/calls/{id}/resume': Local<OfCall, Done>;
  'POST /desk/calls/{id}/mute': Local<OfCall & { body: { isMuted: boolean } }, Done>;
  'POST /desk/calls/{id}/say': Local<OfCall & { body: { text: string } }, Done>;
  'POST /desk/calls/{id}/case': Local<OfCall & { body: { caseNumber: string } }, Done>;
  'POST /desk/calls/{id}/transfer': Local<OfCall & { body: { queue: string } }, Done>;
  'POST /desk/calls/{id}/take-back': Local<OfCall, Done>;
  'POST /desk/calls/{id}/hang-up': Local<OfCall, Done>;
  'POST /desk/calls/{id}/wrap-up': Local<OfCall & { body: { code: WrapUpCode; note?: string } }, unknown>;
  'GET /desk/tasks': Local<object, { tasks: DeskTask[] }>;
  'POST /desk/tasks/{id}/take': Local<OfCall, DeskTask>;
  'POST /desk/tasks/{id}/release': Local<OfCall, DeskTask>;
  'POST /desk/tasks/{id}/done': Local<OfCall, DeskTask>;
}
