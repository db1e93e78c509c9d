import type { ComplaintWords } from './words.ts';

export const es: ComplaintWords = {
  name: 'Español',
  languages: 'Idioma',
  title: 'Cuéntenos qué salió mal',
  intro:
    'Solo hay que rellenar la primera casilla. Recibe un número de caso enseguida y le decimos qué pasa y para cuándo.',
  orCall: (number) => `¿Prefiere hablar con alguien? Llame gratis al ${number}.`,
  optional: 'opcional',
  draft: {
    kept: 'Lo que escribe se guarda en esta pestaña hasta que lo envíe o lo borre, y en ningún otro lugar.',
    restored: 'Aquí está lo que escribió antes. Solo se guardó en esta pestaña.',
    forget: 'Borrar lo que escribí',
  },

  happenedHeading: 'Qué pasó',
  message: '¿Qué salió mal?',
  messageHint: 'Cuándo ocurrió, quién estaba, qué se dijo: con sus propias palabras.',
  remedySought: '¿Qué deberíamos hacer al respecto?',
  orderId: 'Número de pedido',
  product: '¿Qué producto o servicio?',
  files: 'Fotos, grabaciones o papeles',
  filesHint: 'Hasta 20 archivos, 4 MB en total. Los más grandes: envíelos en respuesta a nuestro correo.',

  youHeading: 'Sobre usted',
  youHint:
    'Lo usamos solo para esta queja. Sin correo ni teléfono no podemos escribirle; la respuesta estará entonces en su número de caso.',
  fullName: 'Su nombre',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  channel: '¿Cómo le respondemos?',
  anyChannel: 'Como prefieran',
  channels: {
    email: 'Por correo electrónico',
    sms: 'Por mensaje de texto',
    phone: 'Por teléfono',
    post: 'Por correo postal: ponga su dirección en la primera casilla',
  },
  consent: '¿Podemos usar su número de teléfono?',
  mayCall: 'Pueden llamarme por esta queja',
  mayText: 'Pueden enviarme mensajes de texto por esta queja',

  supportHeading: 'Algo que se lo hace más difícil',
  supportNeeds: '¿Qué deberíamos saber para atenderle bien?',
  supportHint:
    'Oído, vista, idioma, enfermedad, un momento difícil. Solo lo ven quien trabaja en su caso y su supervisor.',
  drivers: 'Tiene que ver con',
  driver: {
    health: 'mi salud',
    'life-event': 'algo que ha pasado en mi vida',
    resilience: 'falta de dinero o de fuerzas',
    capability: 'la lectura, el idioma o la informática',
  },

  behalf: 'Escribo por otra persona',
  forName: '¿Por quién?',
  forAuthority: '¿Con qué autorización?',
  noAuthority: 'Elija, por favor',
  authorities: {
    'verbal-consent': 'Me lo ha pedido',
    'written-consent': 'Está de acuerdo por escrito',
    'power-of-attorney': 'Tengo un poder notarial',
    'parent-or-guardian': 'Soy su padre, madre o tutor',
  },
  forNote: 'Algo más que debamos saber sobre ello',

  trap: 'Deje vacía esta casilla',
  send: 'Enviar mi queja',

  wrong: {
    message: 'Cuéntenos qué salió mal, por favor.',
    email: 'Revise su correo electrónico: debe ser como nombre@example.com.',
    phone: 'Revise su número de teléfono: necesitamos al menos seis cifras.',
    forName: 'Díganos por quién escribe, por favor.',
    forAuthority: 'Elija con qué autorización escribe por esa persona.',
  },
  tooLong: (label, longest) => `En «${label}» caben ${longest} caracteres como máximo: acórtelo, por favor.`,
  unreadable: (label) => `Hay algo en «${label}» que no podemos leer: escríbalo de nuevo, por favor.`,
  pressAgain: 'No se ha perdido nada y aún no se ha enviado nada. Mírelo otra vez y pulse de nuevo «Enviar mi queja».',
  trapFilled:
    'No se ha perdido nada y aún no se ha enviado nada. Vacíe esta casilla (quizá la rellenó su navegador) y pulse de nuevo «Enviar mi queja».',
  sentBefore:
    'Ya nos envió este formulario con otras palabras. Tenemos lo que envió primero, con el número que le dimos; puede añadir algo en la página de su caso. Si es otra queja, pulse de nuevo «Enviar mi queja».',
  filesTooLarge:
    'Estos archivos son demasiado grandes: 4 MB en total, por favor. Los más grandes: envíelos en respuesta a nuestro correo.',

  received: 'Tenemos su queja',
  yourNumber: 'Su número de caso',
  nextHeading: 'Qué pasa ahora',
  byUnknown: 'Le decimos para cuándo en cuanto lo sepamos.',
  procedure:
    'Una persona lo lee, lo investiga y le responde con motivos. Hasta entonces puede ver cómo va y añadir algo; después le preguntamos si está satisfecho y, si no lo está, lo revisamos de nuevo.',
  keepHeading: 'Guarde esto, por favor',
  keep: 'Imprima esta página o apunte el número. Quien tenga lo que aquí se ve puede ver y cambiar su caso.',
  pageLink: 'La página de su caso: cómo va y dónde puede añadir algo',
  secret: 'Código secreto',
  secretUse: 'Abre su caso junto con el número, si pierde el enlace.',
  pin: 'PIN',
  pinUse: (number) => `Abre su caso por teléfono: ${number}.`,
};
