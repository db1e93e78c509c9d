import type { Words } from '../../words/words.ts';

export const listeningWords: Words['listening'] = {
  listen: 'Escuchar',
  close: 'Cerrar la grabación',
  message: 'Mensaje de voz',
  talk: (number) => `Grabación ${number}`,
  speed: 'Velocidad',
  redacted: 'Se han quitado nombres y números.',
  noSound: 'Aquí no hay sonido, porque el texto hace de voz. Esto es lo que se dijo:',
  said: 'Lo que se dijo',
  from: (time) => `Reproducir desde ${time}`,
  who: { caller: 'Quien llama', agent: 'Agente', line: 'Línea' },
  broken: 'No se puede reproducir: el enlace vale un cuarto de hora, o se cortó la conexión.',
  again: 'Seguir escuchando',
  heardBy: (people) => `Lo escuchó ${people}`,
  notAgreed: 'Quien llamó no aceptó que se grabara, así que no hay nada que escuchar.',
  none: 'No hay grabación. Llega unos minutos después de la llamada: inténtelo entonces. A los pocos días se borra.',
  erased: 'Se borró a la persona: nadie escucha lo que dijo.',
};
