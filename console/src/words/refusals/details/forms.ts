import type { Details } from './detail.ts';

/** What the contracts, the hours and the roster say of a field. */
export const FORMS: Details = {
  'no control characters, please': {
    en: 'It holds characters that cannot be shown: type it anew.',
    es: 'Contiene caracteres que no se pueden mostrar: escríbalo de nuevo.',
    nl: 'Er staan tekens in die niet te tonen zijn: typ het opnieuw.',
  },
  'at least one letter, digit or sign that shows, please': {
    en: 'At least one letter, digit or sign that shows, please.',
    es: 'Escriba al menos una letra, cifra o signo visible.',
    nl: 'Schrijf ten minste één zichtbare letter, een cijfer of een teken.',
  },
  'an instant with offset, please: 2026-11-21T09:30:00Z': {
    en: 'A day and a time, please.',
    es: 'Indique un día y una hora.',
    nl: 'Geef een dag en een tijd.',
  },
  'a year from 1900 to 2199, please': {
    en: 'A year from 1900 to 2199, please.',
    es: 'El año tiene que estar entre 1900 y 2199.',
    nl: 'Het jaar moet tussen 1900 en 2199 liggen.',
  },
  'a day that exists, please: 2026-11-21': {
    en: 'A day that exists, please.',
    es: 'Indique un día que exista.',
    nl: 'Geef een dag die bestaat.',
  },
  'a month, please: 2026-11': { en: 'A month, please.', es: 'Indique un mes.', nl: 'Geef een maand.' },
  'a time, please: 09:00': {
    en: 'A time, please, like 09:00.',
    es: 'Indique una hora, como 09:00.',
    nl: 'Geef een tijd, zoals 09:00.',
  },
  'one word, please: the id of a person, not a name': {
    en: 'Nobody is known by this name: choose somebody, or type their id.',
    es: 'Nadie se conoce por ese nombre: elija a alguien o escriba su identificador.',
    nl: 'Niemand is onder deze naam bekend: kies iemand, of typ het id.',
  },
  'letters, digits, _ and -, at most 64': {
    en: 'Letters, digits, _ and -, at most 64.',
    es: 'Letras, cifras, _ y -, como máximo 64.',
    nl: 'Letters, cijfers, _ en -, hoogstens 64.',
  },
  'letters, digits, . / _ and -, at most 36': {
    en: 'Letters, digits, . / _ and -, at most 36.',
    es: 'Letras, cifras, . / _ y -, como máximo 36.',
    nl: 'Letters, cijfers, . / _ en -, hoogstens 36.',
  },
  'a code, please: lower-case words joined by dashes': {
    en: 'A code, please: lower-case words joined by dashes.',
    es: 'Un código: palabras en minúsculas unidas por guiones.',
    nl: 'Een code: woorden in kleine letters met streepjes ertussen.',
  },
  'a phone number, please: six digits at least': {
    en: 'A phone number, please: six digits at least.',
    es: 'Un número de teléfono, de seis cifras al menos.',
    nl: 'Een telefoonnummer, van ten minste zes cijfers.',
  },
  'in one language at least, please': {
    en: 'In one language at least, please.',
    es: 'Al menos en un idioma.',
    nl: 'Ten minste in één taal.',
  },
  'say at least one thing that is to be different, please': {
    en: 'Say at least one thing that is to be different, please.',
    es: 'Indique al menos una cosa que deba cambiar.',
    nl: 'Zeg ten minste één ding dat anders moet.',
  },
  'Hours that are over stay as they were; today is {day}.': {
    es: 'Las horas pasadas se quedan como fueron; hoy es {day}.',
    nl: 'Tijden die voorbij zijn blijven zoals ze waren; vandaag is het {day}.',
  },
  'At most two years ahead, please.': {
    es: 'Como máximo dos años por delante.',
    nl: 'Hoogstens twee jaar vooruit.',
  },
  'There are too many changes of hours; take some away that are to come.': {
    es: 'Hay demasiados cambios de horario; quite alguno que esté por venir.',
    nl: 'Er zijn te veel wijzigingen van de tijden; haal er een weg die nog komt.',
  },
  'overlaps {opens} to {closes}; join the two or part them': {
    en: 'It overlaps {opens} to {closes}: join the two or part them.',
    es: 'Se solapa con {opens} a {closes}: júntelas o sepárelas.',
    nl: 'Overlapt met {opens} tot {closes}: voeg ze samen of haal ze uit elkaar.',
  },
  'ends at {closes}, not after {opens}; a window over midnight is two, one on each day': {
    en: 'It ends at {closes}, not after {opens}. Hours over midnight are two, one on each day.',
    es: 'Termina a las {closes}, no después de las {opens}. Un horario que pasa de medianoche son dos, uno en cada día.',
    nl: 'Eindigt om {closes}, niet na {opens}. Tijden over middernacht zijn er twee, één op elke dag.',
  },
  '"{time}" is no time; write 00:00 to 23:59': {
    en: '“{time}” is no time: write 00:00 to 23:59.',
    es: '«{time}» no es una hora: escriba de 00:00 a 23:59.',
    nl: '‘{time}’ is geen tijd: schrijf 00:00 tot 23:59.',
  },
  'no day ever opens; give at least one, like mon: [["09:00", "17:00"]]': {
    en: 'No day ever opens: give hours on one at least.',
    es: 'Ningún día se abre: ponga horas al menos en uno.',
    nl: 'Er is geen dag open: geef er ten minste één tijden.',
  },
  '"{id}" is no id; one word, as in the token': {
    en: '“{id}” is no id: one word, as in their sign-in.',
    es: '«{id}» no es un identificador: una palabra, como en su acceso.',
    nl: '‘{id}’ is geen id: één woord, zoals bij het aanmelden.',
  },
  'none; name one at least': { en: 'Name one at least.', es: 'Indique al menos uno.', nl: 'Noem er ten minste één.' },
  'there is no team "{team}"; write one of {teams}': {
    en: 'There is no team “{team}”. There are: {teams}.',
    es: 'No existe el equipo «{team}». Hay: {teams}.',
    nl: 'Er is geen team ‘{team}’. Er zijn: {teams}.',
  },
  'There is no team "{team}"; write one of {teams}.': {
    en: 'There is no team “{team}”. There are: {teams}.',
    es: 'No existe el equipo «{team}». Hay: {teams}.',
    nl: 'Er is geen team ‘{team}’. Er zijn: {teams}.',
  },
  'none; write at least one of {languages}': {
    en: 'Choose at least one language.',
    es: 'Elija al menos un idioma.',
    nl: 'Kies ten minste één taal.',
  },
  '"{skill}" is no code; lower-case words joined by dashes': {
    en: '“{skill}” is no code: lower-case words joined by dashes.',
    es: '«{skill}» no es un código: palabras en minúsculas unidas por guiones.',
    nl: '‘{skill}’ is geen code: woorden in kleine letters met streepjes ertussen.',
  },
  '{cap} is no cap; write 0 to {most}': {
    en: 'Write 0 to {most}.',
    es: 'Escriba de 0 a {most}.',
    nl: 'Schrijf 0 tot {most}.',
  },
  'at most {most} absences; take old ones away': {
    en: 'At most {most} absences: take old ones away.',
    es: 'Como máximo {most} ausencias: quite las antiguas.',
    nl: 'Hoogstens {most} afwezigheden: haal oude weg.',
  },
  '"{from}" to "{until}" is no absence; write two days, the earlier first': {
    en: 'Two days, please, the earlier first.',
    es: 'Indique dos días, primero el más temprano.',
    nl: 'Geef twee dagen, de vroegste eerst.',
  },
  '"{mail}" is no plain address; write it like "mia@example.com"': {
    en: '“{mail}” is no address: write it like mia@example.com.',
    es: '«{mail}» no es una dirección: escríbala como mia@example.com.',
    nl: '‘{mail}’ is geen adres: schrijf het als mia@example.com.',
  },
  'there is no mail to tell of proposals in; write one': {
    en: 'Proposals are told of by mail: give an address at work.',
    es: 'De las propuestas se avisa por correo: indique una dirección de trabajo.',
    nl: 'Voorstellen worden per mail gemeld: geef een werkadres.',
  },
  '"{user}" is no user of Amazon Connect; write the id at the end of its ARN': {
    en: '“{user}” is no user of Amazon Connect: write the id at the end of its ARN.',
    es: '«{user}» no es un usuario de Amazon Connect: escriba el identificador del final de su ARN.',
    nl: '‘{user}’ is geen gebruiker van Amazon Connect: schrijf het id aan het eind van de ARN.',
  },
  'This user of Amazon Connect is {person}’s.': {
    es: 'Ese usuario de Amazon Connect es de {person}.',
    nl: 'Deze gebruiker van Amazon Connect is van {person}.',
  },
  'There is no field "{field}" here; leave it out.': {
    es: 'Aquí no hay ningún campo «{field}».',
    nl: 'Hier is geen veld ‘{field}’.',
  },
  'One of your teams, please: {teams}.': {
    es: 'Uno de sus equipos: {teams}.',
    nl: 'Een van uw teams: {teams}.',
  },
  'Name one of your own teams.': { es: 'Indique uno de sus propios equipos.', nl: 'Noem een van uw eigen teams.' },
  'This is no number; write it like +12025550143.': {
    es: 'No es un número: escríbalo como +12025550143.',
    nl: 'Dit is geen nummer: schrijf het als +12025550143.',
  },
  'The firm does not call such numbers, or those of that country.': {
    es: 'La empresa no llama a números así, o a los de ese país.',
    nl: 'De firma belt zulke nummers niet, of die van dat land.',
  },
};

/** What the library of the contracts says, which has no words for people. */
export const SHAPES: Details = {
  'Too small: expected string to have >=1 characters': {
    en: 'Say something here.',
    es: 'Escriba algo aquí.',
    nl: 'Schrijf hier iets.',
  },
  'Too big: expected string to have <={n} characters': {
    en: 'At most {n} characters.',
    es: 'Como máximo {n} caracteres.',
    nl: 'Hoogstens {n} tekens.',
  },
  'Too small: expected string to have >={n} characters': {
    en: 'At least {n} characters.',
    es: 'Al menos {n} caracteres.',
    nl: 'Ten minste {n} tekens.',
  },
  'Too big: expected array to have <={n} items': {
    en: 'At most {n}.',
    es: 'Como máximo {n}.',
    nl: 'Hoogstens {n}.',
  },
  'Too small: expected array to have >={n} items': {
    en: 'At least {n}.',
    es: 'Al menos {n}.',
    nl: 'Ten minste {n}.',
  },
  'Too big: expected {what} to be <={bound}': {
    en: 'At most {bound}.',
    es: 'Como máximo {bound}.',
    nl: 'Hoogstens {bound}.',
  },
  'Too small: expected {what} to be >={bound}': {
    en: 'At least {bound}.',
    es: 'Al menos {bound}.',
    nl: 'Ten minste {bound}.',
  },
  'Too small: expected {what} to be >{bound}': {
    en: 'More than {bound}.',
    es: 'Más que {bound}.',
    nl: 'Meer dan {bound}.',
  },
  'Invalid input: expected {what}, received undefined': {
    en: 'This is missing.',
    es: 'Esto falta.',
    nl: 'Dit ontbreekt.',
  },
  'Invalid input: expected {what}, received {got}': {
    en: 'This has another form than it should.',
    es: 'Esto no tiene la forma debida.',
    nl: 'Dit heeft een andere vorm dan zou moeten.',
  },
  'Invalid option: expected one of {options}': {
    en: 'One of these: {options}.',
    es: 'Uno de estos: {options}.',
    nl: 'Een van deze: {options}.',
  },
  'Invalid email address': {
    en: 'An e-mail address, please, like ana@example.com.',
    es: 'Una dirección de correo, como ana@example.com.',
    nl: 'Een e-mailadres, zoals ana@example.com.',
  },
  'Invalid ISO date': {
    en: 'A day that exists, please.',
    es: 'Indique un día que exista.',
    nl: 'Geef een dag die bestaat.',
  },
};
