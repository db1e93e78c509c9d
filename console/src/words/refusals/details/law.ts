import type { Details } from './detail.ts';

/** What the law of cases, money and corrective actions says. */
export const LAW: Details = {
  '{command} is not possible while the case is {status}; it is possible in: {statuses}.': {
    en: '“{command}” is not possible while the case is “{status}”. It is possible in: {statuses}.',
    es: '«{command}» no es posible mientras el caso está en «{status}». Es posible en: {statuses}.',
    nl: '‘{command}’ kan niet terwijl de zaak ‘{status}’ is. Het kan in: {statuses}.',
  },
  'There is no proposal to approve.': {
    es: 'No hay ninguna propuesta que aprobar.',
    nl: 'Er is geen voorstel om goed te keuren.',
  },
  'A decided case ends as decided; it is withdrawn only if its customer wants it.': {
    es: 'Un caso decidido termina como decidido; solo se retira si lo quiere el cliente.',
    nl: 'Een besliste zaak eindigt als beslist; ze wordt alleen ingetrokken als de klant dat wil.',
  },
  'The offer was {how} already; to change it, reopen the case.': {
    es: 'El cliente ya ha contestado a la oferta; para cambiarlo, reabra el caso.',
    nl: 'De klant heeft al op het aanbod geantwoord; heropen de zaak om dat te veranderen.',
  },
  'The sum is above what you may still grant today: somebody else must approve, or you tomorrow.': {
    es: 'El importe supera lo que aún puede conceder hoy: tiene que aprobarlo otra persona, o usted mañana.',
    nl: 'Het bedrag is meer dan u vandaag nog mag toekennen: iemand anders moet het goedkeuren, of u morgen.',
  },
  'The budget of the team for this month has no room for it: wait for the next month, or have it raised.': {
    es: 'El presupuesto del equipo para este mes no deja sitio: espere al mes que viene o pida que se amplíe.',
    nl: 'Het budget van het team heeft deze maand geen ruimte meer: wacht tot volgende maand, of laat het verhogen.',
  },
  'The budget of gifts for this month has no room for it.': {
    es: 'El presupuesto de obsequios para este mes no deja sitio.',
    nl: 'Het budget voor cadeaus heeft deze maand geen ruimte meer.',
  },
  'The customer was offered a gift in the last 90 days.': {
    es: 'Al cliente ya se le ofreció un obsequio en los últimos 90 días.',
    nl: 'De klant kreeg in de laatste 90 dagen al een cadeau aangeboden.',
  },
  'With what the customer was granted in the last 90 days the sum is above your limit: somebody with more authority must approve.':
    {
      es: 'Con lo que se concedió al cliente en los últimos 90 días, el importe supera su límite: tiene que aprobarlo alguien con más autoridad.',
      nl: 'Met wat de klant in de laatste 90 dagen kreeg is het bedrag boven uw grens: iemand met meer bevoegdheid moet het goedkeuren.',
    },
  'The customer was granted 100 remedies in the last 90 days, and gets no more by this way: speak with a manager about this customer.':
    {
      es: 'Al cliente se le concedieron 100 remedios en los últimos 90 días y por esta vía no recibe más: hable de este cliente con la dirección.',
      nl: 'De klant kreeg in de laatste 90 dagen 100 keer herstel en krijgt er langs deze weg niet meer: bespreek deze klant met een manager.',
    },
  'The sum is above your own limit: somebody with more authority must approve.': {
    es: 'El importe supera su propio límite: tiene que aprobarlo alguien con más autoridad.',
    nl: 'Het bedrag is boven uw eigen grens: iemand met meer bevoegdheid moet het goedkeuren.',
  },
  'One case gets at most {sum} {currency} in minor units (cents), whoever approves; grant less.': {
    en: 'One case gets at most {sum}, whoever approves; grant less.',
    es: 'Un caso recibe como máximo {sum}, lo apruebe quien lo apruebe. Conceda menos.',
    nl: 'Eén zaak krijgt hoogstens {sum}, wie het ook goedkeurt. Ken minder toe.',
  },
  'At most {n} remedies in one decision.': {
    es: 'Como máximo {n} remedios en una decisión.',
    nl: 'Hoogstens {n} keer herstel in één beslissing.',
  },
  'A {kind} needs its sum or value, in minor units (cents).': {
    en: '{kind}: give its sum or value.',
    es: '{kind}: indique su importe o valor.',
    nl: '{kind}: geef het bedrag of de waarde.',
  },
  'An {kind} costs nothing: leave the sum out.': {
    en: '{kind}: it costs nothing, leave the sum out.',
    es: '{kind}: no cuesta nada, deje el importe vacío.',
    nl: '{kind}: die kost niets, laat het bedrag weg.',
  },
  'A positive whole number of minor units (cents), please.': {
    en: 'A sum above zero, please.',
    es: 'El importe tiene que ser mayor que cero.',
    nl: 'Het bedrag moet groter dan nul zijn.',
  },
  'By {policy} the letter needs "{clause}": {mend}.': {
    en: 'The policy of the case ({policy}) wants more in the letter: {mend}.',
    es: 'La política del caso ({policy}) pide algo más en la carta: {mend}.',
    nl: 'Het beleid van de zaak ({policy}) wil meer in de brief: {mend}.',
  },
  'No team of that id; there are: {teams}.': {
    en: 'There is no such team. There are: {teams}.',
    es: 'No existe ese equipo. Hay: {teams}.',
    nl: 'Dat team is er niet. Er zijn: {teams}.',
  },
  'No category of that id; there are: {categories}.': {
    en: 'There is no such category. There are: {categories}.',
    es: 'No existe esa categoría. Hay: {categories}.',
    nl: 'Die categorie is er niet. Er zijn: {categories}.',
  },
  'The case was logged at {logged}: it was received then or before.': {
    es: 'El caso se registró el {logged}: se recibió entonces o antes.',
    nl: 'De zaak is op {logged} vastgelegd: ze is toen of eerder ontvangen.',
  },
  'Nothing was sent in the future.': {
    es: 'Nada se envió en el futuro.',
    nl: 'In de toekomst is niets verstuurd.',
  },
  'More than ten years ago: look at the year.': {
    es: 'Hace más de diez años: revise el año.',
    nl: 'Meer dan tien jaar geleden: kijk naar het jaar.',
  },
  'Later than {due} and than now, please.': {
    es: 'Tiene que ser después del {due} y de ahora.',
    nl: 'Het moet later zijn dan {due} en dan nu.',
  },
  'At most {n} days from now, please.': {
    es: 'Como máximo dentro de {n} días.',
    nl: 'Hoogstens {n} dagen vanaf nu.',
  },
  'Later than now, and at most {n} days.': {
    es: 'Más tarde que ahora, y como máximo dentro de {n} días.',
    nl: 'Later dan nu, en hoogstens over {n} dagen.',
  },
  'This customer has support needs: give {n} days or more to answer.': {
    es: 'Este cliente necesita apoyo: déle {n} días o más para responder.',
    nl: 'Deze klant heeft ondersteuning nodig: geef {n} dagen of meer om te antwoorden.',
  },
  'The day on which it was brought there cannot lie ahead.': {
    es: 'El día en que se llevó allí no puede estar en el futuro.',
    nl: 'De dag waarop het daar is gebracht kan niet in de toekomst liggen.',
  },
  'The day on which they agreed cannot lie ahead.': {
    es: 'El día en que dio su acuerdo no puede estar en el futuro.',
    nl: 'De dag waarop de klant toestemde kan niet in de toekomst liggen.',
  },
  'No cause has that code; there are: {causes}.': {
    es: 'Ninguna causa tiene ese código. Hay: {causes}.',
    nl: 'Geen oorzaak heeft die code. Er zijn: {causes}.',
  },
  'An action that is {state} can become: {states}.': {
    en: 'An action that is “{state}” can become: {states}.',
    es: 'Una medida en «{state}» puede pasar a: {states}.',
    nl: 'Een maatregel die ‘{state}’ is kan worden: {states}.',
  },
  'This is for: {roles}.': {
    es: 'Esto es para: {roles}.',
    nl: 'Dit is voor: {roles}.',
  },
  'All cases of somebody else are for a supervisor.': {
    es: 'Todos los casos de otra persona a la vez son cosa de un supervisor.',
    nl: 'Alle zaken van iemand anders tegelijk zijn voor een teamleider.',
  },
};

/** What a letter lacks, as the mend of it: alone, and within the refusal of it. */
export const MENDS: Details = {
  'say what was decided': { es: 'diga qué se decidió', nl: 'zeg wat er besloten is' },
  'say why, so that the customer can understand it': {
    es: 'diga por qué, de modo que el cliente lo entienda',
    nl: 'zeg waarom, zo dat de klant het begrijpt',
  },
  'say what you found on each material fact, and why': {
    es: 'diga qué comprobó de cada hecho importante, y por qué',
    nl: 'zeg wat u over elk wezenlijk feit vond, en waarom',
  },
  'say what was done about the complaint': {
    es: 'diga qué se hizo con la reclamación',
    nl: 'zeg wat er met de klacht gedaan is',
  },
  'say what is still to be done, or that nothing is': {
    es: 'diga qué queda por hacer, o que no queda nada',
    nl: 'zeg wat er nog moet gebeuren, of dat er niets meer is',
  },
  'name the body outside in the configuration': {
    es: 'indique el organismo externo en la configuración',
    nl: 'noem de instantie buiten de firma in de configuratie',
  },
  'say in the configuration how the body is reached': {
    es: 'diga en la configuración cómo se contacta con el organismo',
    nl: 'zeg in de configuratie hoe de instantie te bereiken is',
  },
  'name the website of the body outside in the configuration': {
    es: 'indique la página web del organismo externo en la configuración',
    nl: 'noem de website van de instantie in de configuratie',
  },
  'record that the customer accepted': {
    es: 'registre que el cliente aceptó',
    nl: 'leg vast dat de klant akkoord ging',
  },
  'say why there is no answer yet': {
    es: 'diga por qué aún no hay respuesta',
    nl: 'zeg waarom er nog geen antwoord is',
  },
  'say by when the answer is expected': {
    es: 'diga para cuándo se espera la respuesta',
    nl: 'zeg wanneer het antwoord verwacht wordt',
  },
};
