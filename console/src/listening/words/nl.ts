import type { Words } from '../../words/words.ts';

export const listeningWords: Words['listening'] = {
  listen: 'Beluisteren',
  close: 'De opname sluiten',
  message: 'Ingesproken bericht',
  talk: (number) => `Opname ${number}`,
  speed: 'Snelheid',
  redacted: 'Namen en nummers zijn eruit gehaald.',
  noSound: 'Hier is geen geluid, want tekst staat voor stemmen. Dit is wat er gezegd is:',
  said: 'Wat er gezegd is',
  from: (time) => `Afspelen vanaf ${time}`,
  who: { caller: 'Beller', agent: 'Medewerker', line: 'Lijn' },
  broken: 'De opname kan niet worden afgespeeld: de link is een kwartier geldig, of de verbinding viel weg.',
  again: 'Verder luisteren',
  heardBy: (people) => `Beluisterd door ${people}`,
  notAgreed: 'De beller ging niet akkoord met opnemen; er is dus niets te beluisteren.',
  none: 'Er is geen opname. Die komt enkele minuten na het gesprek: probeer het dan opnieuw. Na enkele dagen wordt ze gewist.',
  erased: 'De persoon is gewist: niemand beluistert nog wat die zei.',
};
