import type { Phrases } from '../phrase.ts';

/** Who was followed in the reports over people with a case, and how the groups of resolution-to-loyalty compare. */
export const COHORT = {
  'There is no order on file, and no end (until) was given: nobody can be followed.': {
    es: 'No hay ningún pedido registrado ni se indicó un final: no se puede seguir a nadie.',
    nl: 'Er staat geen enkele bestelling geregistreerd en er is geen einde opgegeven: niemand is te volgen.',
  },
  'There is no order on file, so nobody is matched.': {
    es: 'No hay ningún pedido registrado, así que nadie queda vinculado.',
    nl: 'Er staat geen enkele bestelling geregistreerd, dus niemand is gekoppeld.',
  },
  'The last order on file is of {last}. After it, until {end}, silence counts as no purchase.': {
    es: 'El último pedido registrado es del {last}. Después, hasta el {end}, el silencio cuenta como no haber comprado.',
    nl: 'De laatste geregistreerde bestelling is van {last}. Daarna, tot en met {end}, telt stilte als geen aankoop.',
  },
  '{cases} not decided or closed yet: no index day, in no group.': {
    es: 'Aún sin decidir ni cerrar, sin día índice y en ningún grupo: {cases}.',
    nl: 'Nog niet beslist of gesloten, dus zonder indexdag en in geen groep: {cases}.',
  },
  '{cases} left out because the index day lies after the end of the report.': {
    es: 'Fuera porque el día índice cae después del final del informe: {cases}.',
    nl: 'Weggelaten omdat de indexdag na het einde van het rapport ligt: {cases}.',
  },
  '{cases} withdrawn, in no group.': {
    es: 'Por retirada del cliente, en ningún grupo: {cases}.',
    nl: 'Ingetrokken, in geen groep: {cases}.',
  },
  '{cases} out of scope, in no group.': {
    es: 'Fuera del ámbito, en ningún grupo: {cases}.',
    nl: 'Buiten de reikwijdte, in geen groep: {cases}.',
  },
  '{cases} found not to be a complaint, in no group.': {
    es: 'No eran una reclamación, en ningún grupo: {cases}.',
    nl: 'Bleek geen klacht te zijn, in geen groep: {cases}.',
  },
  '{cases} not a complaint but another kind of message, in no group.': {
    es: 'Mensajes de otra clase y no una reclamación, en ningún grupo: {cases}.',
    nl: 'Geen klacht maar een ander soort bericht, in geen groep: {cases}.',
  },
  '{cases} merged into another, in no group.': {
    es: 'Por fusión con otro, en ningún grupo: {cases}.',
    nl: 'Samengevoegd met een andere, in geen groep: {cases}.',
  },
  '{cases} by somebody with an earlier case in the period: only the first counts.': {
    es: 'De alguien con un caso anterior en el periodo, y solo cuenta el primero: {cases}.',
    nl: 'Van iemand met een eerdere zaak in de periode, en alleen de eerste telt: {cases}.',
  },
  '{cases} unmatched because the identities given name several customers.': {
    es: 'Sin vincular porque los datos de identidad señalan a varios clientes: {cases}.',
    nl: 'Niet gekoppeld omdat de opgegeven identiteit bij meer klanten hoort: {cases}.',
  },
  '{cases} unmatched because no customer is known.': {
    es: 'Sin vincular porque no se conoce al cliente: {cases}.',
    nl: 'Niet gekoppeld omdat de klant onbekend is: {cases}.',
  },
  '{cases} unmatched because the customer has no order on file.': {
    es: 'Sin vincular porque el cliente no tiene pedidos registrados: {cases}.',
    nl: 'Niet gekoppeld omdat van de klant geen bestelling geregistreerd staat: {cases}.',
  },
  '{cases} unmatched because the first order came only after the index day (first purchases).': {
    es: 'Sin vincular porque el primer pedido llegó después del día índice (primeras compras): {cases}.',
    nl: 'Niet gekoppeld omdat de eerste bestelling pas na de indexdag kwam (eerste aankopen): {cases}.',
  },
  '{cases} counted from the day of closing, the reaction taken as known then: no day of decision on file.': {
    es: 'Contados desde el día de cierre, con la reacción que se conocía entonces, por no constar el día de la decisión: {cases}.',
    nl: 'Geteld vanaf de dag van sluiten, met de reactie zoals toen bekend, omdat geen dag van beslissing bekend is: {cases}.',
  },
  '{cases} kept though something in the data is odd (the importer names it).': {
    es: 'Conservados aunque algo en los datos es raro (la importación dice qué): {cases}.',
    nl: 'Behouden hoewel er iets vreemds in de gegevens zit (de import zegt wat): {cases}.',
  },
  '{cases} by a customer who bought between decision and index day; that order is no repurchase here.': {
    es: 'De un cliente que compró entre la decisión y el día índice, pedido que aquí no es una recompra: {cases}.',
    nl: 'Van een klant die tussen beslissing en indexdag kocht, wat hier niet als heraankoop telt: {cases}.',
  },
  '{n} orders are dated after the day on which they were told; the end of the report does not follow them.': {
    es: '{n} pedidos llevan una fecha posterior al día en que se comunicaron; el final del informe no los sigue.',
    nl: '{n} bestellingen hebben een datum na de dag waarop ze zijn gemeld; het einde van het rapport volgt ze niet.',
  },
  'Orders come in {n} currencies; sums of different currencies are never added.': {
    es: 'Los pedidos están en {n} monedas; nunca se suman monedas distintas.',
    nl: 'Bestellingen zijn er in {n} valuta; bedragen in verschillende valuta worden nooit opgeteld.',
  },
  'Groups of fewer than {n} matched people are not shown.': {
    es: 'No se muestran grupos de menos de {n} personas vinculadas.',
    nl: 'Groepen van minder dan {n} gekoppelde mensen worden niet getoond.',
  },
  'Only cases that the house opened itself, of customers who had fallen silent: not complaints.': {
    es: 'Solo casos que abrimos nosotros, de clientes que habían dejado de comprar: no son reclamaciones.',
    nl: 'Alleen zaken die wij zelf openden, van klanten die stil waren geworden: geen klachten.',
  },
  'Groups differ in more than how their case ended: what is compared here is an association, not an effect.': {
    es: 'Los grupos difieren en algo más que en cómo acabó su caso: lo que aquí se compara es una asociación, no un efecto.',
    nl: 'Groepen verschillen in meer dan hoe hun zaak afliep: wat hier vergeleken wordt is een samenhang, geen effect.',
  },
  'Log-rank over the groups shown and all days: {whole}.': {
    es: 'Prueba log-rank de los grupos mostrados y todos los días: {whole}.',
    nl: 'Log-ranktoets over de getoonde groepen en alle dagen: {whole}.',
  },
  'Log-rank over the groups shown and all days: {whole}; within segment, severity and tenure {within}.': {
    es: 'Prueba log-rank de los grupos mostrados y todos los días: {whole}; dentro de segmento, gravedad y antigüedad: {within}.',
    nl: 'Log-ranktoets over de getoonde groepen en alle dagen: {whole}; binnen segment, ernst en klantduur: {within}.',
  },
  'No case is matched, so there is nothing to compare with customers without a case.': {
    es: 'Ningún caso está vinculado, así que no hay nada que comparar con clientes sin caso.',
    nl: 'Geen enkele zaak is gekoppeld, dus er valt niets te vergelijken met klanten zonder zaak.',
  },
  'The baseline is customers with no case on file, {n} for each case, alike in segment, tenure, recency and number of orders on its index day; it is not "no problem". Each group is compared with its own.':
    {
      es: 'El grupo de referencia son clientes sin caso registrado, {n} por caso, parecidos en segmento, antigüedad, recencia y número de pedidos en su día índice; no significa «sin problema». Cada grupo se compara con los suyos.',
      nl: 'De vergelijkingsgroep bestaat uit klanten zonder geregistreerde zaak, {n} per zaak, gelijk in segment, klantduur, recentheid en aantal bestellingen op de indexdag; dat is niet “geen probleem”. Elke groep wordt met haar eigen klanten vergeleken.',
    },
  'Comparisons with the baseline at {n} days are adjusted for their number (Holm).': {
    es: 'Las comparaciones con el grupo de referencia a {n} días están ajustadas por su número (Holm).',
    nl: 'Vergelijkingen met de vergelijkingsgroep op {n} dagen zijn gecorrigeerd voor hun aantal (Holm).',
  },
  'No group has enough cases with controls alike them to be compared with the baseline.': {
    es: 'Ningún grupo tiene suficientes casos con clientes parecidos para compararlo con el grupo de referencia.',
    nl: 'Geen groep heeft genoeg zaken met gelijke klanten om met de vergelijkingsgroep te vergelijken.',
  },
  '{n} cases of the groups shown found too few customers alike, and are left out there.': {
    es: 'De los grupos mostrados, {n} casos no encontraron suficientes clientes parecidos y quedan fuera de esa comparación.',
    nl: 'Van de getoonde groepen vonden {n} zaken te weinig gelijke klanten; zij blijven daar buiten beschouwing.',
  },
  'Standardised shares at {n} days do not tell {parts} apart: a group lacks somebody in some of these.': {
    es: 'Las proporciones estandarizadas a {n} días no distinguen por {parts}: a algún grupo le falta alguien en una de estas partes.',
    nl: 'Gestandaardiseerde aandelen op {n} dagen maken geen onderscheid naar {parts}: een groep mist iemand in een van deze delen.',
  },
  '{n} days after receipt, {status}: {what}.': {
    es: '{n} días tras la recepción, {status}: {what}.',
    nl: '{n} dagen na ontvangst, {status}: {what}.',
  },
} satisfies Phrases;
