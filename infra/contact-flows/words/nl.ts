import { spokenHours } from './opening-hours.ts';
import type { Words, WordsOf } from './words.ts';

/** Dutch, as spoken in the Netherlands. */
export const nl: WordsOf = ({ firm, web, calendar }): Words => ({
  language: 'nl',
  code: 'nl-NL',
  voice: 'Laura',
  isRedacted: false,

  chooseLanguage: 'Voor Nederlands, toets 3.',
  keepLanguage: 'We gaan verder in het Nederlands. English, 1. Español, 2.',

  tail: 'Voor een medewerker, toets 0. Om dit nog eens te horen, toets het sterretje.',
  tailWithoutPerson: 'Om dit nog eens te horen, toets het sterretje.',
  unheard: 'U hebt niets ingetoetst.',
  unknownKey: 'Die keuze is hier niet mogelijk.',
  moment: 'Een ogenblik, alstublieft.',

  welcome: `Welkom bij ${firm}. Vertel ons wat er is misgegaan; als het kan, maken wij het goed.`,
  welcomeBack: `Welkom terug bij ${firm}. Vertel ons wat er is misgegaan; als het kan, maken wij het goed.`,
  consent:
    'Mogen wij dit gesprek opnemen, zodat niets van wat u zegt verloren gaat? Voor ja, toets 1. Voor nee, toets 2; wij helpen u dan net zo goed.',
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
  aboutDanger: 'iets gevaarlijks, of als iemand gewond is geraakt',
  forKey: (what, key) => `Voor ${what}, toets ${key}.`,
  keyFor: (what, key) => `${what}: toets ${key}.`,
  danger:
    'Als er nu iemand in gevaar is, hang dan op en bel het alarmnummer. Zet het product uit en gebruik het niet meer. Dit krijgt bij ons voorrang op al het andere.',
  takingNumber: 'Ik maak nu uw zaak aan. Houd pen en papier bij de hand.',
  number: 'Uw zaaknummer is $.External.caseNumberSpoken. Uw pincode is $.External.pinSpoken.',
  numberAgain:
    'Ik herhaal het. Zaaknummer: $.External.caseNumberSpoken. Pincode: $.External.pinSpoken. Hiermee kunt u altijd navragen hoe het met uw zaak staat.',
  afterNumber:
    'Uw klacht is bij ons binnen, wat er ook met dit gesprek gebeurt. Om er nu een medewerker over te spreken, toets 1. Is dit alles, toets dan 2 of hang gewoon op; wij zoeken het uit.',
  noNumberNow: 'Het spijt me, ik kan u nu geen zaaknummer geven.',

  keyCaseNumber:
    'Toets de tien cijfers van uw zaaknummer in, gevolgd door een hekje. Voor een medewerker, toets 0 en een hekje.',
  keyPin: 'Toets nu uw pincode van zes cijfers in, gevolgd door een hekje.',
  noMatch: 'Dit nummer en deze pincode horen niet bij elkaar. We proberen het nog eens.',
  locked: 'Dat was te vaak onjuist. Om uw zaak te beschermen, helpt een medewerker u nu verder.',
  statusAway: 'Het spijt me, ik kan dat nu niet opzoeken. Een medewerker helpt u verder.',
  afterStatus:
    '$.External.caseStatusSpoken Om een medewerker over deze zaak te spreken, toets 1. Voor een nieuwe klacht, toets 2. Is dit alles, toets dan 3.',

  surveyOffer:
    '$.External.caseStatusSpoken Wij willen u graag enkele korte vragen stellen over ons antwoord. Om ze nu te horen, toets 1. Om zonder die vragen verder te gaan, toets 2.',
  surveyReaction: 'Voor ja, toets 1. Voor niet helemaal, maar ik kan ermee leven, toets 2. Voor nee, toets 3.',
  surveyBecause:
    'Wat zullen wij doen? Zijn er nieuwe feiten, toets dan 1, en wij heropenen uw zaak. Is er iets niet gekomen dat wij hebben beloofd, toets dan 2, en wij heropenen haar. Om er een leidinggevende naar te laten kijken die niet heeft besloten, toets 3. Voor niets meer, toets 4.',
  surveyRecommend: 'Toets een getal van 0 tot en met 10 in, gevolgd door een hekje.',
  surveyNoMark: 'Dat is geen getal van 0 tot en met 10.',
  surveyMarkLeft: 'Wij slaan deze vraag over.',
  surveyChangeLeaves: 'Deze vraag overslaan',
  surveyNotKept:
    'Het spijt me, ik kon uw antwoord nu niet noteren. De pagina die in onze brief staat, blijft daarvoor open zolang de vragenlijst loopt.',
  surveyLeft:
    'Wij laten het hierbij, en er is niets van genoteerd. De pagina die in onze brief staat, blijft open voor uw antwoord.',
  surveyWords:
    'Wat u zegt wordt opgenomen en bij uw zaak bewaard. Bent u het daarmee eens en wilt u spreken, toets dan 1; bent u klaar, toets dan het hekje. Om zonder te spreken verder te gaan, toets 2.',
  statusNext:
    'Om een medewerker over deze zaak te spreken, toets 1. Voor een nieuwe klacht, toets 2. Is dit alles, toets dan 3.',

  connecting: 'Ik verbind u nu door met een medewerker.',
  closedUntil: 'Wij zijn nu gesloten. $.External.opensSpoken',
  closed: `Wij zijn nu gesloten. U bereikt een medewerker op ${spokenHours(calendar, 'nl-NL', { to: 'tot', and: 'en', through: 'tot en met' })}, behalve op feestdagen.`,
  full: 'Het spijt me, er wachten meer mensen dan wij te woord kunnen staan. Wij willen u niet laten wachten in een rij die niet opschiet.',
  queueAway: 'Het spijt me, ik kan u nu niet doorverbinden.',
  offer: `Om door een medewerker te worden teruggebeld, toets 1 of 0. Om een bericht in te spreken, toets 2. Om te stoppen, toets 3. U kunt ons ook schrijven via ${web}.`,
  goodbyeWithCase:
    'Uw zaak is bij ons in behandeling en uw zaaknummer blijft geldig. Bedankt dat u het ons hebt laten weten. Tot ziens.',
  goodbyeWithoutCase: `U kunt ons altijd schrijven via ${web}, of nog eens bellen. Bedankt voor uw telefoontje. Tot ziens.`,

  callbackNoNumber: 'Ik heb geen telefoonnummer waarop wij u kunnen bellen.',
  callbackNotCallable: 'Het spijt me, dat soort nummers kunnen wij niet bellen.',
  callbackTooLate: 'Op dit tijdstip bellen wij niemand.',
  callbackWhenOpen: 'Op dit tijdstip bellen wij niemand; wij bellen zodra wij weer open zijn.',
  callbackKey: 'Toets het nummer in dat wij moeten bellen, met het netnummer, gevolgd door een hekje.',
  callbackConfirm:
    'Wij bellen $.External.callbackNumberSpoken. Klopt dat en wilt u dat wij bellen, toets dan 1. Voor een ander nummer, toets 2.',
  callbackAway: 'Het spijt me, ik kan nu geen belafspraak maken.',
  callbackPromised: 'Wij bellen u zodra u aan de beurt bent. U hoeft niet aan de lijn te blijven.',

  queueAlone: 'U bent de enige wachtende.',
  queueSize: 'Er zijn $.Metrics.Queue.Size wachtenden, uzelf meegerekend. Spoedgevallen gaan voor.',
  longestWait: {
    underTwo: 'De eerste wacht nog geen twee minuten.',
    underFive: 'De eerste wacht nog geen vijf minuten.',
    underTen: 'De eerste wacht nog geen tien minuten.',
    underTwenty: 'De eerste wacht nog geen twintig minuten.',
    longer: 'De eerste wacht al meer dan twintig minuten. Het spijt me dat het zo lang duurt.',
  },
  queueMenu: 'Wordt u liever teruggebeld, toets dan 1. Om te blijven wachten, toets 2 of blijf gewoon aan de lijn.',
  queueTail: 'Voor een medewerker, toets 0 en blijf aan de lijn. Om dit nog eens te horen, toets het sterretje.',
  whileWaiting: [
    'Blijf aan de lijn, alstublieft.',
    'Hebt u een bestelnummer of een rekening, houd die dan bij de hand.',
    'U staat nog in de rij. Er gaat niets verloren als de verbinding wegvalt.',
  ],

  voicemailNotRecorded:
    'U hebt geen toestemming gegeven om op te nemen, dus kan ik geen bericht aannemen. Wij kunnen u wel terugbellen.',
  voicemailBefore:
    'Vertel ons wat er is gebeurd en wat u van ons verwacht. Uw bericht wordt opgenomen. Bent u klaar, toets dan het hekje of hang op.',
  voicemailSpeak: 'U kunt nu spreken.',
  voicemailGoOn: 'U kunt verder spreken. Bent u klaar, toets dan het hekje of hang op.',
  voicemailThanks: 'Dank u. Wij luisteren uw bericht af.',
  voicemailAway: 'Het spijt me, ik kan nu geen bericht aannemen.',

  agentNotProven: 'Let op: deze beller kon geen zaaknummer met pincode opgeven.',
  agentNewCase: 'Nederlands. Nieuwe zaak, $.Attributes.caseNumberSpoken.',
  agentKnownCase: 'Nederlands. Over een eigen zaak, bevestigd met pincode.',
  agentNoCase: 'Nederlands. Nog geen zaak.',
  customerRecorded: 'U bent verbonden. Dit gesprek wordt opgenomen, zoals u hebt toegestaan.',
  customerNotRecorded: 'U bent verbonden. Dit gesprek wordt niet opgenomen.',
  callbackHello: `Goedendag, met ${firm}. U hebt ons gevraagd u terug te bellen.`,
  outboundHello: `Goedendag, met ${firm}.`,
  agentLeft:
    'De medewerker met wie u sprak is niet meer aan de lijn. Bent u klaar, hang dan gewoon op. Om met een medewerker verder te gaan, toets 1.',
  lineAway: `Het spijt me, wij kunnen u nu niet te woord staan. Bel nog eens, of schrijf ons via ${web}. Tot ziens.`,
});
