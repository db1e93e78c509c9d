import type { Phrases } from '../phrase.ts';

/** What market-damage and its figures say. */
export const MARKET = {
  'There is no order on file and no end (until) was given: nothing can be measured.': {
    es: 'No hay ningún pedido registrado ni se indicó un final: no se puede medir nada.',
    nl: 'Er staat geen enkele bestelling geregistreerd en er is geen einde opgegeven: er valt niets te meten.',
  },
  'No survey of problems is on file: how many customers are silent cannot be said, and is not taken from anywhere else.':
    {
      es: 'No hay registrada ninguna encuesta de problemas: no se puede decir cuántos clientes callan, y no se toma de ningún otro sitio.',
      nl: 'Er staat geen enquête naar problemen geregistreerd: hoeveel klanten zwijgen is niet te zeggen, en wordt ook nergens anders vandaan gehaald.',
    },
  'Too few people complained for shares of how it ended, or what became of them, to be shown.': {
    es: 'Reclamaron muy pocas personas para mostrar en qué proporción acabó de cada manera o qué fue de ellas.',
    nl: 'Te weinig mensen klaagden om te tonen hoe het in welk aandeel afliep of wat er van hen werd.',
  },
  'Reactions of too few people are counted as one, under the first of them (`together`), with the repurchase of all of them.':
    {
      es: 'Las reacciones de muy pocas personas cuentan como una sola, bajo la primera de ellas, con la recompra de todas.',
      nl: 'Reacties van te weinig mensen tellen als één, onder de eerste ervan, met de heraankoop van hen allen.',
    },
  'Assumed, as entered: {inputs}. What follows from them is as good as they are.': {
    es: 'Supuesto, tal como se indicó: {inputs}. Lo que de ello se sigue vale lo que valgan esos datos.',
    nl: 'Aangenomen, zoals ingevuld: {inputs}. Wat eruit volgt is zo goed als die gegevens zijn.',
  },
  'Limits take what was entered without a range to be exact: the truth is wider.': {
    es: 'Los límites toman por exacto lo indicado sin rango: la verdad es más ancha.',
    nl: 'De grenzen nemen wat zonder bereik is ingevuld als exact: de waarheid is breder.',
  },
  'Limits are those of chance alone, by 10,000 seeded draws of the inputs; not of a wrong model or a sample that was not random.':
    {
      es: 'Los límites son solo los del azar, por 10.000 extracciones de los datos con semilla fija; no los de un modelo equivocado ni de una muestra que no fuera al azar.',
      nl: 'De grenzen gelden alleen voor toeval, door 10.000 trekkingen van de invoer met een vaste beginwaarde; niet voor een verkeerd model of een steekproef die niet willekeurig was.',
    },
  'Nothing here was counted or given a range, so there are no limits.': {
    es: 'Aquí nada se contó ni se indicó con rango, así que no hay límites.',
    nl: 'Niets is hier geteld of met een bereik ingevuld, dus er zijn geen grenzen.',
  },
  '{n} of the 10,000 draws contradicted themselves (survey against orders): too many for limits. Survey or orders are of too few people, or do not fit each other.':
    {
      es: '{n} de las 10.000 extracciones se contradecían (encuesta frente a pedidos): demasiadas para dar límites. La encuesta o los pedidos son de muy pocas personas, o no casan entre sí.',
      nl: '{n} van de 10.000 trekkingen spraken zichzelf tegen (enquête tegenover bestellingen): te veel voor grenzen. De enquête of de bestellingen zijn van te weinig mensen, of passen niet bij elkaar.',
    },
  '{n} of the 10,000 draws contradicted themselves (survey against orders) and were left out.': {
    es: '{n} de las 10.000 extracciones se contradecían (encuesta frente a pedidos) y quedaron fuera.',
    nl: '{n} van de 10.000 trekkingen spraken zichzelf tegen (enquête tegenover bestellingen) en zijn weggelaten.',
  },
  'Excess lost sales need everything: a survey of problems that asked the silent who bought again, and repurchase of each group.':
    {
      es: 'Las ventas perdidas en exceso lo necesitan todo: una encuesta de problemas que preguntó también a quienes callan si volvieron a comprar, y la recompra de cada grupo.',
      nl: 'Voor extra verloren verkopen is alles nodig: een enquête naar problemen die ook de zwijgenden vroeg of ze opnieuw kochten, en de heraankoop van elke groep.',
    },
  'A group below 0 bought again more often than customers without a problem; it is counted as it is.': {
    es: 'Un grupo por debajo de 0 volvió a comprar más que los clientes sin problema; se cuenta tal cual.',
    nl: 'Een groep onder 0 kocht vaker opnieuw dan klanten zonder probleem; zij telt zoals ze is.',
  },
  'Repurchase without a problem is worked out of that of customers without a case, who are a mixture with the silent.':
    {
      es: 'La recompra sin problema se calcula a partir de la de los clientes sin caso, que son una mezcla con los que callan.',
      nl: 'Heraankoop zonder probleem is berekend uit die van klanten zonder zaak, die een mengsel met de zwijgenden zijn.',
    },
  'Nobody entered scenarios: each shows what a tenth is worth (fewer problems, the silent heard, unhappy ends satisfied), not what can be had.':
    {
      es: 'Nadie indicó escenarios: cada uno muestra lo que vale una décima parte (menos problemas, más voces oídas, malos finales convertidos en satisfacción), no lo que se puede lograr.',
      nl: 'Niemand vulde scenario’s in: elk toont wat een tiende waard is (minder problemen, zwijgenden gehoord, ongelukkige eindes tevreden), niet wat haalbaar is.',
    },
  'Excess lost sales are customers beyond those who would have left without a problem; lost sales count these, too.': {
    es: 'Las ventas perdidas en exceso son clientes más allá de los que se habrían ido sin problema; las ventas perdidas cuentan también a estos.',
    nl: 'Extra verloren verkopen zijn klanten boven op wie zonder probleem ook vertrokken zou zijn; verloren verkopen tellen ook die mee.',
  },
  'Recovered assumes that whoever is moved to another group buys again like those in it. That is an assumption, not a measurement.':
    {
      es: 'Recuperados supone que quien pasa a otro grupo vuelve a comprar como los de ese grupo. Es un supuesto, no una medición.',
      nl: 'Teruggewonnen neemt aan dat wie naar een andere groep gaat opnieuw koopt zoals die groep. Dat is een aanname, geen meting.',
    },
  'What dissatisfied customers tell others is not counted.': {
    es: 'No se cuenta lo que los clientes insatisfechos cuentan a otros.',
    nl: 'Wat ontevreden klanten aan anderen vertellen is niet meegeteld.',
  },
} satisfies Phrases;
