import { spokenHours } from './opening-hours.ts';
import type { Words, WordsOf } from './words.ts';

/** Spanish, as spoken in the United States. */
export const es: WordsOf = ({ firm, web, calendar }): Words => ({
  code: 'es-US',
  voice: 'Lupe',
  isRedacted: true,

  chooseLanguage: 'Para español, oprima el 2.',
  keepLanguage: 'Seguimos en español. English, 1. Nederlands, 3.',

  tail: 'Para hablar con una persona, oprima el 0. Para oír esto otra vez, oprima asterisco.',
  tailWithoutPerson: 'Para oír esto otra vez, oprima asterisco.',
  unheard: 'No oí ninguna tecla.',
  unknownKey: 'Esa tecla no hace nada aquí.',
  moment: 'Un momento, por favor.',

  welcome: `Gracias por llamar a ${firm}. Díganos qué salió mal y, si está en nuestras manos, lo arreglamos.`,
  welcomeBack: `Gracias por llamar de nuevo a ${firm}. Díganos qué salió mal y, si está en nuestras manos, lo arreglamos.`,
  consent:
    '¿Podemos grabar esta llamada, y que una computadora la resuma, para que no se pierda nada de lo que nos diga? Si acepta, oprima el 1. Si no, oprima el 2; le ayudamos igual.',
  notRecorded: 'Esta llamada no se graba.',
  mainMenu: 'Para presentar una queja, oprima el 1. Para saber cómo va su caso, oprima el 2.',

  about: '¿De qué se trata?',
  categories: {
    delivery: 'una entrega',
    'product-fault': 'un producto roto o que no funciona',
    billing: 'una factura o un pago',
    service: 'el trato que recibió',
  },
  aboutSomethingElse: 'otro asunto',
  aboutDanger: 'algo peligroso o que ha herido a alguien',
  forKey: (what, key) => `Para ${what}, oprima el ${key}.`,
  danger:
    'Si alguien está en peligro ahora, cuelgue y llame a los servicios de emergencia. Por favor, apague el producto y no lo use. Atendemos esto antes que todo lo demás.',
  takingNumber: 'Ahora anoto su caso. Por favor, tenga con qué escribir.',
  number: 'Su número de caso es $.External.caseNumberSpoken. Su PIN es $.External.pinSpoken.',
  numberAgain:
    'Una vez más. Número de caso: $.External.caseNumberSpoken. PIN: $.External.pinSpoken. Con los dos puede preguntar cómo va su caso cuando quiera.',
  afterNumber:
    'Ya tenemos su queja, pase lo que pase con esta llamada. Para contársela ahora a una persona, oprima el 1. Si eso es todo, oprima el 2, o simplemente cuelgue; nos ocuparemos de ella.',
  noNumberNow: 'Lo siento, ahora mismo no puedo darle su número de caso.',

  keyCaseNumber:
    'Por favor, marque los diez dígitos de su número de caso y después la tecla numeral. O, para hablar con una persona, el 0 y la tecla numeral.',
  keyPin: 'Ahora su PIN de seis dígitos y después la tecla numeral.',
  noMatch: 'Este número y este PIN no van juntos. Probemos otra vez.',
  locked: 'Se han hecho demasiados intentos incorrectos. Para proteger su caso, le ayuda ahora una persona.',
  statusAway: 'Lo siento, ahora mismo no puedo consultarlo. Le ayuda una persona.',
  afterStatus:
    '$.External.caseStatusSpoken Para hablar con una persona sobre este caso, oprima el 1. Para una queja nueva, oprima el 2. Si eso es todo, oprima el 3.',

  connecting: 'Ahora le comunico con una persona.',
  closed: `Ahora estamos cerrados. Le atiende una persona: ${spokenHours(calendar, 'es-US', { to: 'a', and: 'y' })}, salvo días festivos.`,
  full: 'Lo siento, hay más personas esperando de las que podemos atender. No queremos tenerle en una fila que no avanza.',
  queueAway: 'Lo siento, ahora mismo no puedo comunicarle.',
  offer: `Para que le llame una persona, oprima el 1 o el 0. Para dejar un mensaje, oprima el 2. Para terminar, oprima el 3. También puede escribirnos en ${web}.`,
  goodbyeWithCase: 'Tenemos su caso, y su número sigue valiendo. Gracias por decírnoslo. Hasta luego.',
  goodbyeWithoutCase: `Puede escribirnos cuando quiera en ${web}, o llamar otra vez. Gracias por llamar. Hasta luego.`,

  callbackNoNumber: 'No tengo un número de teléfono al que pueda llamar.',
  callbackNotCallable: 'Lo siento, ese número es de un tipo al que no podemos llamar.',
  callbackTooLate: 'A esta hora no llamamos a nadie.',
  callbackWhenOpen: 'A esta hora no llamamos a nadie; llamaremos cuando volvamos a abrir.',
  callbackKey: 'Por favor, marque el número al que debemos llamar, con el código de área, y después la tecla numeral.',
  callbackConfirm:
    'Llamaremos al $.External.callbackNumberSpoken. Si es correcto y quiere que le llamemos, oprima el 1. Para otro número, oprima el 2.',
  callbackAway: 'Lo siento, ahora mismo no puedo concertar una llamada.',
  callbackPromised: 'Le llamaremos en cuanto llegue su turno. No hace falta que espere en la línea.',

  queueAlone: 'No espera nadie más.',
  queueSize: 'Esperan $.Metrics.Queue.Size llamadas, con la suya. Las urgentes pasan primero.',
  longestWait: {
    underTwo: 'La primera lleva menos de dos minutos.',
    underFive: 'La primera lleva menos de cinco minutos.',
    underTen: 'La primera lleva menos de diez minutos.',
    underTwenty: 'La primera lleva menos de veinte minutos.',
    longer: 'La primera lleva más de veinte minutos. Siento que tarde tanto.',
  },
  queueMenu: 'Si prefiere que le llamemos, oprima el 1. Para seguir esperando, oprima el 2 o quédese en la línea.',
  queueTail:
    'Para hablar con una persona, oprima el 0 y quédese en la línea. Para oír esto otra vez, oprima asterisco.',
  whileWaiting: [
    'Por favor, no cuelgue.',
    'Si tiene un número de pedido o una factura, téngalos a mano.',
    'Sigue en la fila. No se pierde nada si se corta la llamada.',
  ],

  voicemailNotRecorded: 'No ha aceptado que le grabemos, así que no puedo tomar un mensaje. Podemos llamarle nosotros.',
  voicemailBefore:
    'Por favor, cuéntenos qué pasó y qué quiere que hagamos. Su mensaje se graba. Al terminar, oprima la tecla numeral o cuelgue.',
  voicemailSpeak: 'Hable ahora, por favor.',
  voicemailGoOn: 'Puede seguir hablando. Al terminar, oprima la tecla numeral o cuelgue.',
  voicemailThanks: 'Gracias. Escucharemos su mensaje.',

  agentNewCase: 'Español. Caso nuevo, $.Attributes.caseNumberSpoken.',
  agentKnownCase: 'Español. Sobre un caso suyo, probado con PIN.',
  agentNoCase: 'Español. Todavía sin caso.',
  customerRecorded: 'Ya está en comunicación. Esta llamada se graba, como aceptó.',
  customerNotRecorded: 'Ya está en comunicación. Esta llamada no se graba.',
  callbackHello: `Hola, le llamamos de ${firm}. Nos pidió que le llamáramos.`,
  agentLeft:
    'La persona con la que hablaba ha dejado la llamada. Si ha terminado, simplemente cuelgue. Para seguir con una persona, oprima el 1.',
  lineAway: `Lo siento, ahora no podemos atenderle. Llame otra vez, o escríbanos en ${web}. Hasta luego.`,
});
