import type { ComplaintWords } from './words.ts';

export const nl: ComplaintWords = {
  name: 'Nederlands',
  languages: 'Taal',
  title: 'Vertel ons wat er misging',
  intro:
    'Alleen het eerste vak moet u invullen. U krijgt meteen een zaaknummer, en wij zeggen u wat er wanneer gebeurt.',
  orCall: (number) => `Praat u liever met iemand? Bel gratis ${number}.`,
  optional: 'niet verplicht',
  draft: {
    kept: 'Wat u typt wordt in dit tabblad bewaard tot u het verstuurt of wist, en nergens anders.',
    restored: 'Dit is wat u eerder typte. Het werd alleen in dit tabblad bewaard.',
    forget: 'Wis wat ik typte',
  },

  happenedHeading: 'Wat er gebeurde',
  message: 'Wat ging er mis?',
  messageHint: 'Wanneer het gebeurde, wie erbij was, wat er gezegd werd: in uw eigen woorden.',
  remedySought: 'Wat moeten wij eraan doen?',
  orderId: 'Bestelnummer',
  product: 'Welk product of welke dienst?',
  files: 'Foto’s, opnamen of papieren',
  filesHint: 'Hoogstens 20 bestanden, samen 4 MB. Grotere: stuur ze als antwoord op onze e-mail.',

  youHeading: 'Over u',
  youHint:
    'Wij gebruiken het alleen voor deze klacht. Zonder e-mail of telefoon kunnen wij u niet schrijven; ons antwoord staat dan bij uw zaaknummer.',
  fullName: 'Uw naam',
  email: 'E-mail',
  phone: 'Telefoon',
  channel: 'Hoe moeten wij antwoorden?',
  anyChannel: 'Wat u het beste vindt',
  channels: {
    email: 'Per e-mail',
    sms: 'Per sms',
    phone: 'Per telefoon',
    post: 'Per post: zet uw adres in het eerste vak',
  },
  consent: 'Mogen wij uw telefoonnummer gebruiken?',
  mayCall: 'U mag mij over deze klacht bellen',
  mayText: 'U mag mij over deze klacht sms’en',

  supportHeading: 'Iets wat het voor u moeilijker maakt',
  supportNeeds: 'Wat moeten wij weten om u goed te helpen?',
  supportHint:
    'Gehoor, zicht, taal, ziekte, een moeilijke tijd. Alleen wie aan uw zaak werkt en diens leidinggevende zien het.',
  drivers: 'Het heeft te maken met',
  driver: {
    health: 'mijn gezondheid',
    'life-event': 'iets wat in mijn leven gebeurd is',
    resilience: 'te weinig geld, of te weinig kracht',
    capability: 'lezen, taal of computers',
  },

  behalf: 'Ik schrijf voor iemand anders',
  forName: 'Voor wie?',
  forAuthority: 'Met welke bevoegdheid?',
  noAuthority: 'Kies er een',
  authorities: {
    'verbal-consent': 'Die heeft het mij gevraagd',
    'written-consent': 'Die stemde schriftelijk toe',
    'power-of-attorney': 'Ik heb een volmacht',
    'parent-or-guardian': 'Ik ben ouder of voogd',
  },
  forNote: 'Wat wij er verder van moeten weten',

  trap: 'Laat dit vak leeg',
  send: 'Verstuur mijn klacht',

  wrong: {
    message: 'Vertel ons wat er misging.',
    email: 'Kijk uw e-mailadres na: het moet eruitzien als naam@example.com.',
    phone: 'Kijk uw telefoonnummer na: wij hebben minstens zes cijfers nodig.',
    forName: 'Vertel ons voor wie u schrijft.',
    forAuthority: 'Kies met welke bevoegdheid u voor die persoon schrijft.',
  },
  tooLong: (label, longest) => `In “${label}” passen hoogstens ${longest} tekens: maak het korter.`,
  unreadable: (label) => `In “${label}” staat iets wat wij niet kunnen lezen: typ het opnieuw.`,
  pressAgain:
    'Er is niets verloren, en nog niets verstuurd. Kijk het nog eens na en druk opnieuw op “Verstuur mijn klacht”.',
  trapFilled:
    'Er is niets verloren, en nog niets verstuurd. Maak dit vak leeg (misschien heeft uw browser het ingevuld) en druk opnieuw op “Verstuur mijn klacht”.',
  sentBefore:
    'U stuurde ons dit formulier al, met andere woorden. Wat u eerst stuurde hebben wij, onder het nummer dat u kreeg; op de pagina van uw zaak kunt u er iets aan toevoegen. Is dit een andere klacht, druk dan opnieuw op “Verstuur mijn klacht”.',
  filesTooLarge: 'Deze bestanden zijn te groot: samen 4 MB. Grotere: stuur ze als antwoord op onze e-mail.',

  received: 'Wij hebben uw klacht',
  yourNumber: 'Uw zaaknummer',
  nextHeading: 'Wat er nu gebeurt',
  byUnknown: 'Wij zeggen u wanneer, zodra wij het weten.',
  procedure:
    'Iemand leest het, zoekt het uit en antwoordt u met redenen. Tot dan kunt u zien hoe het ervoor staat en er iets aan toevoegen; daarna vragen wij of u tevreden bent, en kijken er opnieuw naar als u dat niet bent.',
  keepHeading: 'Bewaar dit',
  keep: 'Print deze pagina, of schrijf het nummer op. Wie heeft wat hier staat, kan uw zaak zien en veranderen.',
  pageLink: 'De pagina van uw zaak: hoe zij ervoor staat, en waar u iets kunt toevoegen',
  secret: 'Geheime code',
  secretUse: 'Die opent uw zaak samen met het nummer, mocht u de link kwijtraken.',
  pin: 'Pincode',
  pinUse: (number) => `Die opent uw zaak aan de telefoon: ${number}.`,
};
