import type { workspaceWords as english } from './en.ts';

export const workspaceWords: typeof english = {
  title: 'Espacio del agente',
  contact: 'Contacto',
  absent: 'Aquí no hay espacio de trabajo del agente',
  absentText:
    'En el espacio de trabajo del agente de Amazon Connect esta página muestra el caso de quien llama. Aquí no ha respondido nada de él; la consola entera funciona sin él.',
  openConsole: 'Abrir la consola',
  noContact: 'Ahora no tiene ningún contacto',
  noContactText: 'El caso del próximo se abre aquí por sí solo.',
  noCase: 'Ningún caso para este contacto',
  noCaseText: 'Ni el contacto ni su número llevan a un caso que usted pueda ver.',
  untold: 'El espacio de trabajo no dice nada de este contacto',
  untoldText: 'Quien lleva el centro de contacto tiene que dar sus permisos a esta aplicación.',
  noCountry: (number) => `${number} no dice de qué país es: márquelo en el panel.`,
  notCalled:
    'El espacio de trabajo no ha hecho la llamada. O esta aplicación o usted no puede llamar, o Connect no llama a ese país; el panel de al lado puede decir cuál.',
  notJoined: 'La llamada está en curso y no figura en el caso: anote en qué queda.',
  toContact: 'Volver al contacto',
  closeThis: 'Puede cerrar esta ventana.',
};
