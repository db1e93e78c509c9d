import type { workspaceWords as english } from './en.ts';

export const workspaceWords: typeof english = {
  title: 'Werkruimte',
  contact: 'Contact',
  absent: 'Hier is geen werkruimte',
  absentText:
    'In de werkruimte van Amazon Connect toont deze pagina de zaak van wie er belt. Hier heeft niets daarvan geantwoord; de hele console werkt ook zonder.',
  openConsole: 'De console openen',
  noContact: 'U hebt nu geen contact',
  noContactText: 'De zaak van het volgende gaat hier vanzelf open.',
  noCase: 'Geen zaak bij dit contact',
  noCaseText: 'Noch het contact, noch zijn nummer leidt naar een zaak die u mag zien.',
  untold: 'De werkruimte zegt niets over dit contact',
  untoldText: 'Wie het contactcentrum beheert, moet deze app zijn rechten geven.',
  noCountry: (number) => `${number} zegt niet van welk land het is: kies het in het paneel.`,
  notCalled:
    'De werkruimte heeft niet gebeld. Deze app of u mag niet bellen, of Connect belt niet naar dat land; het paneel ernaast kan zeggen wat het is.',
  notJoined: 'Er wordt gebeld, maar het gesprek staat niet bij de zaak: noteer wat ervan komt.',
  toContact: 'Terug naar het contact',
  closeThis: 'U kunt dit venster sluiten.',
};
