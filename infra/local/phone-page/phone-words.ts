import type { Language } from '../../../shared/domain/case/vocabulary.ts';

/** The page's own words; what the line says comes from its flows, in the language that the caller chooses there. */
export interface PhoneWords {
  title: string;
  callerId: string;
  withheld: string;
  call: string;
  hangUp: string;
  keys: string;
  mute: string;
  captions: string;
  you: string;
  line: string;
  agent: string;
  caseNumber: string;
  pin: string;
  answer: string;
  send: string;
  idle: string;
  ringing: string;
  /** We call them. */
  called: string;
  pickUp: string;
  'in-line': string;
  'in-queue': string;
  'with-agent': string;
  held: string;
  asked: string;
  /** By who ended it. */
  ended: Record<'caller' | 'line' | 'agent' | 'not-answered' | 'gone' | 'too-long' | 'closing', string>;
  lost: string;
}

export const PHONE_WORDS: Readonly<Record<Language, PhoneWords>> = {
  en: {
    title: 'Phone',
    callerId: 'Your number (caller ID)',
    withheld: 'Withhold it',
    call: 'Call',
    hangUp: 'Hang up',
    keys: 'Keys',
    mute: 'Mute the voice',
    captions: 'What is said',
    you: 'You',
    line: 'Line',
    agent: 'Agent',
    caseNumber: 'Case number',
    pin: 'PIN',
    answer: 'What you say, as text',
    send: 'Say it',
    idle: 'Not on a call',
    ringing: 'Ringing',
    called: 'You are called by',
    pickUp: 'Answer',
    'in-line': 'On the line',
    'in-queue': 'In the queue, place',
    'with-agent': 'With an agent',
    held: 'On hold',
    asked: 'Press a key now',
    ended: {
      caller: 'You hung up',
      line: 'The call has ended',
      agent: 'The agent hung up',
      'not-answered': 'A missed call',
      gone: 'The call has ended: this page was not heard of for a minute',
      'too-long': 'The call has ended: calls last half an hour at most',
      closing: 'The call has ended: the server stops',
    },
    lost: 'The server cannot be reached.',
  },
  es: {
    title: 'Teléfono',
    callerId: 'Su número (identificador de llamada)',
    withheld: 'Ocultarlo',
    call: 'Llamar',
    hangUp: 'Colgar',
    keys: 'Teclas',
    mute: 'Silenciar la voz',
    captions: 'Lo que se dice',
    you: 'Usted',
    line: 'Línea',
    agent: 'Agente',
    caseNumber: 'Número de caso',
    pin: 'PIN',
    answer: 'Lo que usted dice, por escrito',
    send: 'Decirlo',
    idle: 'Sin llamada',
    ringing: 'Llamando',
    called: 'Le llama',
    pickUp: 'Responder',
    'in-line': 'En la línea',
    'in-queue': 'En la cola, puesto',
    'with-agent': 'Con un agente',
    held: 'En espera',
    asked: 'Pulse una tecla ahora',
    ended: {
      caller: 'Ha colgado',
      line: 'La llamada ha terminado',
      agent: 'El agente ha colgado',
      'not-answered': 'Llamada perdida',
      gone: 'La llamada ha terminado: no se supo de esta página durante un minuto',
      'too-long': 'La llamada ha terminado: dura media hora como máximo',
      closing: 'La llamada ha terminado: el servidor se detiene',
    },
    lost: 'No se puede contactar con el servidor.',
  },
  nl: {
    title: 'Telefoon',
    callerId: 'Uw nummer (nummerweergave)',
    withheld: 'Niet tonen',
    call: 'Bellen',
    hangUp: 'Ophangen',
    keys: 'Toetsen',
    mute: 'Stem uit',
    captions: 'Wat er gezegd wordt',
    you: 'U',
    line: 'Lijn',
    agent: 'Medewerker',
    caseNumber: 'Zaaknummer',
    pin: 'Pincode',
    answer: 'Wat u zegt, als tekst',
    send: 'Zeg het',
    idle: 'Geen gesprek',
    ringing: 'Gaat over',
    called: 'U wordt gebeld door',
    pickUp: 'Opnemen',
    'in-line': 'Aan de lijn',
    'in-queue': 'In de wachtrij, plaats',
    'with-agent': 'Met een medewerker',
    held: 'In de wacht',
    asked: 'Druk nu op een toets',
    ended: {
      caller: 'U hebt opgehangen',
      line: 'Het gesprek is afgelopen',
      agent: 'De medewerker heeft opgehangen',
      'not-answered': 'Gemiste oproep',
      gone: 'Het gesprek is afgelopen: deze pagina liet een minuut niets horen',
      'too-long': 'Het gesprek is afgelopen: het duurt hoogstens een half uur',
      closing: 'Het gesprek is afgelopen: de server stopt',
    },
    lost: 'De server is niet bereikbaar.',
  },
};
