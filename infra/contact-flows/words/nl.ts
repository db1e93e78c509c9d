import { spokenHours } from './opening-hours.ts';
import type { Words, WordsOf } from './words.ts';

/** Dutch, as spoken in the Netherlands. */
export const nl: WordsOf = ({ firm, web, calendar }): Words => ({
  code: 'nl-NL',
  voice: 'Laura',
  isRedacted: false,

  chooseLanguage: 'Voor Nederlands, toets 3.',
  keepLanguage: 'We gaan verder in het Nederlands. English, 1. Español, 2.',

  tail: 'Voor een medewerker, toets 0. Om dit nog eens te horen, toets sterretje.',
  tailWithoutPerson: 'Om dit nog eens te horen, toets sterretje.',
  unheard: 'Ik heb geen toets gehoord.',
  unknownKey: 'Die toets doet hier niets.',
  moment: 'Een ogenblik alstublieft.',

  welcome: `Dank u voor uw telefoontje naar ${firm}. Vertel ons wat er misging; als het kan, maken wij het goed.`,
  welcomeBack: `Fijn dat u ${firm} weer belt. Vertel ons wat er misging; als het kan, maken wij het goed.`,
  consent:
    'Mogen wij dit gesprek opnemen, zodat niets van wat u zegt verloren gaat? Voor ja, toets 1. Voor nee, toets 2; wij helpen u net zo goed.',
  notRecorded: 'Dit gesprek wordt niet opgenomen.',
  mainMenu: 'Voor een klacht, toets 1. Om te horen hoe het met uw zaak staat, toets 2.',

  about: 'Waar gaat het over?',
  categories: {
    delivery: 'een levering',
    'product-fault': 'een product dat kapot is of niet werkt',
    billing: 'een rekening of een betaling',
    service: 'de manier waarop u bent behandeld',
  },
  aboutSomethingElse: 'iets anders',
  aboutDanger: 'iets dat gevaarlijk is of waardoor iemand gewond is',
  forKey: (what, key) => `Voor ${what}, toets ${key}.`,
  danger:
    'Als er nu iemand in gevaar is, hang dan op en bel het alarmnummer. Zet het product uit en gebruik het niet meer. Dit gaat bij ons voor al het andere.',
  takingNumber: 'Ik maak nu uw zaak aan. Houd iets om te schrijven bij de hand.',
  number: 'Uw zaaknummer is $.External.caseNumberSpoken. Uw pincode is $.External.pinSpoken.',
  numberAgain:
    'Nog een keer. Zaaknummer: $.External.caseNumberSpoken. Pincode: $.External.pinSpoken. Met beide kunt u altijd vragen hoe het met uw zaak staat.',
  afterNumber:
    'Uw klacht is bij ons binnen, wat er ook met dit gesprek gebeurt. Om er nu een medewerker over te spreken, toets 1. Is dit alles, toets dan 2 of hang gewoon op; wij zoeken het uit.',
  noNumberNow: 'Het spijt me, ik kan nu geen zaaknummer voor u maken.',

  keyCaseNumber:
    'Toets de tien cijfers van uw zaaknummer en dan het hekje. Of, voor een medewerker, toets 0 en het hekje.',
  keyPin: 'Nu uw pincode van zes cijfers en dan het hekje.',
  noMatch: 'Dit nummer en deze pincode horen niet bij elkaar. We proberen het nog eens.',
  locked: 'Dat klopte te vaak niet. Om uw zaak te beschermen, helpt een medewerker u verder.',
  statusAway: 'Het spijt me, ik kan dat nu niet opzoeken. Een medewerker helpt u.',
  afterStatus:
    '$.External.caseStatusSpoken Om een medewerker over deze zaak te spreken, toets 1. Voor een nieuwe klacht, toets 2. Is dit alles, toets 3.',

  connecting: 'Ik verbind u nu door met een medewerker.',
  closed: `Wij zijn nu gesloten. U bereikt een medewerker op ${spokenHours(calendar, 'nl-NL', { to: 'tot', and: 'en' })}, behalve op feestdagen.`,
  full: 'Het spijt me, er wachten meer mensen dan wij te woord kunnen staan. Wij willen u niet in een rij houden die niet opschiet.',
  queueAway: 'Het spijt me, ik kan u nu niet doorverbinden.',
  offer: `Om door een medewerker te worden teruggebeld, toets 1 of 0. Om een bericht in te spreken, toets 2. Om te stoppen, toets 3. U kunt ons ook schrijven op ${web}.`,
  goodbyeWithCase: 'Uw zaak is bij ons en uw zaaknummer blijft geldig. Dank u dat u het ons vertelde. Tot ziens.',
  goodbyeWithoutCase: `U kunt ons altijd schrijven op ${web}, of nog eens bellen. Dank u voor uw telefoontje. Tot ziens.`,

  callbackNoNumber: 'Ik heb geen telefoonnummer dat ik kan bellen.',
  callbackNotCallable: 'Het spijt me, zo een soort nummer kunnen wij niet bellen.',
  callbackTooLate: 'Op dit uur bellen wij niemand.',
  callbackWhenOpen: 'Op dit uur bellen wij niemand; wij bellen zodra wij weer open zijn.',
  callbackKey: 'Toets het nummer dat wij moeten bellen, met het netnummer, en dan het hekje.',
  callbackConfirm:
    'Wij bellen $.External.callbackNumberSpoken. Klopt dat en wilt u dat wij bellen, toets 1. Voor een ander nummer, toets 2.',
  callbackAway: 'Het spijt me, ik kan nu geen belafspraak maken.',
  callbackPromised: 'Wij bellen u zodra u aan de beurt bent. U hoeft niet aan de lijn te blijven.',

  queueAlone: 'U bent de enige die wacht.',
  queueSize: 'Er wachten $.Metrics.Queue.Size bellers, met u erbij. Spoedgevallen gaan voor.',
  longestWait: {
    underTwo: 'De eerste wacht nog geen twee minuten.',
    underFive: 'De eerste wacht nog geen vijf minuten.',
    underTen: 'De eerste wacht nog geen tien minuten.',
    underTwenty: 'De eerste wacht nog geen twintig minuten.',
    longer: 'De eerste wacht al meer dan twintig minuten. Het spijt me dat het zo lang duurt.',
  },
  queueMenu: 'Wordt u liever teruggebeld, toets 1. Om te blijven wachten, toets 2 of blijf gewoon aan de lijn.',
  queueTail: 'Voor een medewerker, toets 0 en blijf aan de lijn. Om dit nog eens te horen, toets sterretje.',
  whileWaiting: [
    'Blijf aan de lijn alstublieft.',
    'Hebt u een bestelnummer of een rekening, houd die dan bij de hand.',
    'U staat nog in de rij. Er gaat niets verloren als de verbinding wegvalt.',
  ],

  voicemailNotRecorded:
    'U hebt niet ingestemd met opnemen, dus kan ik geen bericht aannemen. Wij kunnen u wel terugbellen.',
  voicemailBefore:
    'Vertel ons wat er is gebeurd en wat u van ons wilt. Uw bericht wordt opgenomen. Bent u klaar, toets dan het hekje of hang op.',
  voicemailSpeak: 'U kunt nu spreken.',
  voicemailGoOn: 'U kunt verder spreken. Bent u klaar, toets dan het hekje of hang op.',
  voicemailThanks: 'Dank u. Wij luisteren uw bericht af.',

  agentNewCase: 'Nederlands. Nieuwe zaak, $.Attributes.caseNumberSpoken.',
  agentKnownCase: 'Nederlands. Over een eigen zaak, bewezen met pincode.',
  agentNoCase: 'Nederlands. Nog geen zaak.',
  customerRecorded: 'U bent verbonden. Dit gesprek wordt opgenomen, zoals u goedvond.',
  customerNotRecorded: 'U bent verbonden. Dit gesprek wordt niet opgenomen.',
  callbackHello: `Goedendag, met ${firm}. U vroeg ons om u terug te bellen.`,
  agentLeft:
    'De medewerker met wie u sprak is niet meer aan de lijn. Bent u klaar, hang dan gewoon op. Om met een medewerker verder te gaan, toets 1.',
  lineAway: `Het spijt me, wij kunnen u nu niet te woord staan. Bel nog eens, of schrijf ons op ${web}. Tot ziens.`,
});
