import { spokenHours } from './opening-hours.ts';
import type { Words, WordsOf } from './words.ts';

/** Spanish, as spoken in the United States. */
export const es: WordsOf = ({ firm, web, calendar }): Words => ({
  language: 'es',
  code: 'es-US',
  voice: 'Lupe',
  isRedacted: true,

  chooseLanguage: 'Para español, oprima el 2.',
  keepLanguage: 'Seguimos en español. English, 1. Nederlands, 3.',

  tail: 'Para hablar con una persona, oprima el 0. Para oír esto otra vez, oprima asterisco.',
  tailWithoutPerson: 'Para oír esto otra vez, oprima asterisco.',
  unheard: 'No oprimió ninguna tecla.',
  unknownKey: 'Esa opción no es válida.',
  moment: 'Un momento, por favor.',

  welcome: `Gracias por llamar a ${firm}. Cuéntenos qué pasó y, si está en nuestras manos, lo solucionaremos.`,
  welcomeBack: `Gracias por llamar de nuevo a ${firm}. Cuéntenos qué pasó y, si está en nuestras manos, lo solucionaremos.`,
  consent:
    '¿Podemos grabar esta llamada, y que una computadora la resuma, para que no se pierda nada de lo que nos diga? Si acepta, oprima el 1. Si no, oprima el 2; le ayudaremos de todos modos.',
  notRecorded: 'Esta llamada no se graba.',
  mainMenu: 'Para presentar una queja, oprima el 1. Para saber cómo va su caso, oprima el 2.',

  about: '¿De qué se trata?',
  categories: {
    delivery: 'una entrega',
    'product-fault': 'un producto dañado o que no funciona',
    billing: 'una factura o un pago',
    service: 'el trato que recibió',
  },
  aboutSomethingElse: 'otro asunto',
  aboutDanger: 'algo peligroso o que ha herido a alguien',
  forKey: (what, key) => `Si es por ${what}, oprima el ${key}.`,
  keyFor: (what, key) => `${what}: oprima el ${key}.`,
  danger:
    'Si alguien corre peligro en este momento, cuelgue y llame a los servicios de emergencia. Por favor, apague el producto y no lo use. Atenderemos su caso antes que todo lo demás.',
  takingNumber: 'Voy a registrar su caso. Por favor, tenga a mano papel y lápiz.',
  number: 'Su número de caso es $.External.caseNumberSpoken. Su PIN es $.External.pinSpoken.',
  numberAgain:
    'Se lo repito. Número de caso: $.External.caseNumberSpoken. PIN: $.External.pinSpoken. Con ambos puede consultar cuando quiera cómo va su caso.',
  afterNumber:
    'Ya recibimos su queja, pase lo que pase con esta llamada. Para explicársela ahora a una persona, oprima el 1. Si eso es todo, oprima el 2 o simplemente cuelgue; nosotros nos ocupamos.',
  noNumberNow: 'Lo siento, en este momento no puedo darle su número de caso.',

  keyCaseNumber:
    'Por favor, marque los diez dígitos de su número de caso y después oprima la tecla numeral. Para hablar con una persona, marque el 0 y la tecla numeral.',
  keyPin: 'Ahora marque su PIN de seis dígitos y después oprima la tecla numeral.',
  noMatch: 'El número de caso y el PIN no coinciden. Intentémoslo otra vez.',
  locked: 'Se han hecho demasiados intentos incorrectos. Para proteger su caso, le atenderá ahora una persona.',
  statusAway: 'Lo siento, en este momento no puedo consultarlo. Le atenderá una persona.',
  afterStatus:
    '$.External.caseStatusSpoken Para hablar con una persona sobre este caso, oprima el 1. Para una queja nueva, oprima el 2. Si eso es todo, oprima el 3.',

  surveyOffer:
    '$.External.caseStatusSpoken Nos gustaría hacerle unas preguntas breves sobre nuestra respuesta. Para oírlas ahora, oprima el 1. Para seguir sin ellas, oprima el 2.',
  surveyReaction: 'Para sí, oprima el 1. Para no del todo, pero lo acepto, oprima el 2. Para no, oprima el 3.',
  surveyBecause:
    '¿Qué debemos hacer? Si hay hechos nuevos, oprima el 1 y reabrimos su caso. Si algo que le prometimos no llegó, oprima el 2 y lo reabrimos. Para que lo revise un supervisor que no tomó la decisión, oprima el 3. Para nada más, oprima el 4.',
  surveyRecommend: 'Por favor, marque un número del 0 al 10 y luego la tecla numeral.',
  surveyNoMark: 'Ese no es un número del 0 al 10.',
  surveyMarkLeft: 'Dejamos esta pregunta sin respuesta.',
  surveyChangeLeaves: 'Dejar esta pregunta sin respuesta',
  surveyNotKept:
    'Lo siento, en este momento no pude anotar su respuesta. La página que indica nuestra carta sigue disponible mientras dure la encuesta.',
  surveyLeft:
    'Lo dejamos así y no se anotó nada. La página que indica nuestra carta sigue disponible para su respuesta.',
  surveyWords:
    'Lo que diga se graba y se guarda con su caso. Si está de acuerdo y quiere hablar, oprima el 1; al terminar, oprima la tecla numeral. Para seguir sin hablar, oprima el 2.',
  statusNext:
    'Para hablar con una persona sobre este caso, oprima el 1. Para una queja nueva, oprima el 2. Si eso es todo, oprima el 3.',

  connecting: 'Ahora le comunico con una persona.',
  closedUntil: 'En este momento estamos cerrados. $.External.opensSpoken',
  closed: `En este momento estamos cerrados. Nuestro horario de atención es de ${spokenHours(calendar, 'es-US', { to: 'a', and: 'y' })}, excepto los días festivos.`,
  full: 'Lo siento, hay más personas esperando de las que podemos atender. No queremos hacerle esperar en una fila que no avanza.',
  queueAway: 'Lo siento, en este momento no puedo comunicarle con nadie.',
  offer: `Para que le llame una persona, oprima el 1 o el 0. Para dejar un mensaje, oprima el 2. Para terminar, oprima el 3. También puede escribirnos en ${web}.`,
  goodbyeWithCase: 'Su caso queda registrado y su número sigue siendo válido. Gracias por contárnoslo. Hasta luego.',
  goodbyeWithoutCase: `Puede escribirnos cuando quiera en ${web}, o volver a llamar. Gracias por llamar. Hasta luego.`,

  callbackNoNumber: 'No tengo un número de teléfono al que pueda llamar.',
  callbackNotCallable: 'Lo siento, no podemos llamar a ese tipo de número.',
  callbackTooLate: 'A esta hora no llamamos a nadie.',
  callbackWhenOpen: 'A esta hora no llamamos a nadie; llamaremos cuando volvamos a abrir.',
  callbackKey:
    'Por favor, marque el número al que debemos llamar, con el código de área, y después oprima la tecla numeral.',
  callbackConfirm:
    'Llamaremos al $.External.callbackNumberSpoken. Si es correcto y quiere que le llamemos, oprima el 1. Para otro número, oprima el 2.',
  callbackAway: 'Lo siento, en este momento no puedo programar la llamada.',
  callbackPromised: 'Le llamaremos en cuanto llegue su turno. No hace falta que espere en la línea.',

  queueAlone: 'No hay nadie más esperando.',
  queueSize: 'Hay $.Metrics.Queue.Size llamadas en espera, incluida la suya. Las urgentes se atienden primero.',
  longestWait: {
    underTwo: 'La primera lleva menos de dos minutos esperando.',
    underFive: 'La primera lleva menos de cinco minutos esperando.',
    underTen: 'La primera lleva menos de diez minutos esperando.',
    underTwenty: 'La primera lleva menos de veinte minutos esperando.',
    longer: 'La primera lleva más de veinte minutos esperando. Lamento la demora.',
  },
  queueMenu: 'Si prefiere que le llamemos, oprima el 1. Para seguir esperando, oprima el 2 o quédese en la línea.',
  queueTail:
    'Para hablar con una persona, oprima el 0 y quédese en la línea. Para oír esto otra vez, oprima asterisco.',
  whileWaiting: [
    'Por favor, no cuelgue.',
    'Si tiene un número de pedido o una factura, téngalos a mano.',
    'Sigue usted en la fila. Si se corta la llamada, no se pierde nada.',
  ],

  voicemailNotRecorded: 'Como no aceptó la grabación, no puedo tomar su mensaje. Pero sí podemos llamarle.',
  voicemailBefore:
    'Por favor, cuéntenos qué pasó y qué quiere que hagamos. Su mensaje se graba. Al terminar, oprima la tecla numeral o cuelgue.',
  voicemailSpeak: 'Hable ahora, por favor.',
  voicemailGoOn: 'Puede seguir hablando. Al terminar, oprima la tecla numeral o cuelgue.',
  voicemailThanks: 'Gracias. Escucharemos su mensaje.',
  voicemailAway: 'Lo siento, en este momento no puedo tomar su mensaje.',

  agentNotProven: 'Atención: quien llama no pudo acreditar el número de caso y el PIN.',
  agentNewCase: 'Español. Caso nuevo, $.Attributes.caseNumberSpoken.',
  agentKnownCase: 'Español. Llama por un caso propio, acreditado con PIN.',
  agentNoCase: 'Español. Todavía sin caso.',
  customerRecorded: 'Ya está en línea con una persona. Esta llamada se graba, como usted aceptó.',
  customerNotRecorded: 'Ya está en línea con una persona. Esta llamada no se graba.',
  callbackHello: `Hola, le llamamos de ${firm}. Nos pidió que le llamáramos.`,
  outboundHello: `Hola, le llamamos de ${firm}.`,
  agentLeft:
    'La persona con la que hablaba ya no está en la línea. Si ha terminado, simplemente cuelgue. Para seguir hablando con una persona, oprima el 1.',
  lineAway: `Lo siento, en este momento no podemos atenderle. Vuelva a llamar o escríbanos en ${web}. Hasta luego.`,
});
