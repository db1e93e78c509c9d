import type { Phrases } from '../phrase.ts';

/** How complaints are dealt with: complaint-handling, outcomes, cohort-heat-map, root-causes, voice. */
export const HANDLING = {
  'There is no complaint on file in this time.': {
    es: 'No hay ninguna reclamación registrada en este tiempo.',
    nl: 'Er staat in deze tijd geen klacht geregistreerd.',
  },
  '{n} cases were found out of scope or no complaint and are in no figure.': {
    es: '{n} casos quedaron fuera del ámbito o no eran reclamaciones, y no están en ninguna cifra.',
    nl: '{n} zaken vielen buiten de reikwijdte of waren geen klacht en tellen in geen cijfer mee.',
  },
  'Merged cases are counted once, in the case that took them.': {
    es: 'Los casos unidos cuentan una vez, en el caso que los recibió.',
    nl: 'Samengevoegde zaken tellen één keer, in de zaak die ze opnam.',
  },
  'Deadlines, times and first contact stand by the day of receipt; decided and reopened by their own day.': {
    es: 'Los plazos, los tiempos y el primer contacto van por el día de recepción; lo decidido y lo reabierto, por su propio día.',
    nl: 'Termijnen, tijden en eerste contact staan bij de dag van ontvangst; beslist en heropend bij hun eigen dag.',
  },
  'Times count who still waits as waiting: a median is not reached while more than half do. Withdrawn, they waited until then.':
    {
      es: 'Los tiempos cuentan como espera a quien aún espera: no se alcanza la mediana mientras más de la mitad siga esperando. Quien retiró su reclamación esperó hasta ese momento.',
      nl: 'Tijden tellen wie nog wacht als wachtend: de mediaan is niet bereikt zolang meer dan de helft wacht. Wie introk, wachtte tot dan.',
    },
  'First answers and deadlines are known of cases of this system only, not of imported ones.': {
    es: 'Las primeras respuestas y los plazos solo se conocen de los casos de este sistema, no de los importados.',
    nl: 'Eerste antwoorden en termijnen zijn alleen bekend van zaken uit dit systeem, niet van geïmporteerde.',
  },
  'Figures that fewer than {n} people stand behind are not shown.': {
    es: 'No se muestran cifras tras las que hay menos de {n} personas.',
    nl: 'Cijfers waar minder dan {n} mensen achter staan worden niet getoond.',
  },
  'Figures that fewer than {n} people stand behind are not shown, nor what would give them away.': {
    es: 'No se muestran cifras tras las que hay menos de {n} personas, ni lo que las delataría.',
    nl: 'Cijfers waar minder dan {n} mensen achter staan worden niet getoond, net zomin als wat ze zou verraden.',
  },
  'Numbers of fewer than {n} people are not shown, nor what would give them away.': {
    es: 'No se muestran números de menos de {n} personas, ni lo que los delataría.',
    nl: 'Aantallen van minder dan {n} mensen worden niet getoond, net zomin als wat ze zou verraden.',
  },
  'Figures of fewer than {n} people are not shown, nor what would give them away.': {
    es: 'No se muestran cifras de menos de {n} personas, ni lo que las delataría.',
    nl: 'Cijfers van minder dan {n} mensen worden niet getoond, net zomin als wat ze zou verraden.',
  },
  'There is no decided case on file in this time.': {
    es: 'No hay ningún caso decidido registrado en este tiempo.',
    nl: 'Er staat in deze tijd geen besliste zaak geregistreerd.',
  },
  '{n} later cases of the same people are left out: only the first of each counts.': {
    es: 'Quedan fuera {n} casos posteriores de las mismas personas: solo cuenta el primero de cada una.',
    nl: '{n} latere zaken van dezelfde mensen zijn weggelaten: alleen de eerste van ieder telt.',
  },
  'A remedy was chosen by whoever decided, not by lot: reactions to two remedies differ also by what was given for what.':
    {
      es: 'El remedio lo eligió quien decidió, no el azar: las reacciones a dos remedios difieren también por lo que se dio y a cambio de qué.',
      nl: 'Het herstel koos degene die besliste, niet het lot: reacties op twee soorten herstel verschillen ook door wat waarvoor gegeven werd.',
    },
  'There is nobody matched on file in this time.': {
    es: 'No hay nadie vinculado en este tiempo.',
    nl: 'Er is in deze tijd niemand gekoppeld.',
  },
  'Shares add up along a row: who bought again in the second month is in the third, too.': {
    es: 'Las proporciones se acumulan a lo largo de la fila: quien volvió a comprar en el segundo mes está también en el tercero.',
    nl: 'Aandelen lopen op langs een rij: wie in de tweede maand opnieuw kocht, telt ook in de derde mee.',
  },
  'A cell is blank until everybody of its row could be watched to its end. Blank is not zero.': {
    es: 'Una celda está en blanco hasta que se pudo seguir hasta su final a todos los de su fila. En blanco no es cero.',
    nl: 'Een vak is leeg totdat iedereen van de rij tot het einde ervan kon worden gevolgd. Leeg is niet nul.',
  },
  'Months differ by season and by who complained in them: an association down a column is no effect of anything done then.':
    {
      es: 'Los meses difieren por la temporada y por quién reclamó en ellos: lo que se ve al bajar por una columna es una asociación, no el efecto de algo que se hizo entonces.',
      nl: 'Maanden verschillen door het seizoen en door wie erin klaagde: wat men langs een kolom ziet is een samenhang, geen effect van iets wat toen gedaan werd.',
    },
  'Rows of fewer than {n} matched people are not shown.': {
    es: 'No se muestran filas de menos de {n} personas vinculadas.',
    nl: 'Rijen van minder dan {n} gekoppelde mensen worden niet getoond.',
  },
  'There is no decided complaint on file in this time.': {
    es: 'No hay ninguna reclamación decidida registrada en este tiempo.',
    nl: 'Er staat in deze tijd geen besliste klacht geregistreerd.',
  },
  '{unnamed} of {complaints} complaints have no named cause.': {
    es: '{unnamed} de {complaints} reclamaciones no tienen una causa indicada.',
    nl: '{unnamed} van de {complaints} klachten hebben geen genoemde oorzaak.',
  },
  'Orders come in several currencies; what was spent in others than {currency} is in no sum.': {
    es: 'Los pedidos están en varias monedas; lo gastado en otras que {currency} no está en ninguna suma.',
    nl: 'Bestellingen zijn er in verschillende valuta; wat in een andere dan {currency} is uitgegeven zit in geen som.',
  },
  'Value lost is what people spent in the year before the index day less in the year after, net of returns, without the order complained about: their own rhythm is what it is held against, so it is an association. Part of it is what buyers who were busy once would have spent less anyway.':
    {
      es: 'El valor perdido es lo gastado en el año anterior al día índice menos lo del año posterior, sin devoluciones ni el pedido reclamado: se mide contra el propio ritmo de cada uno, así que es una asociación. Una parte la habrían gastado de menos de todos modos compradores que solo una vez compraron mucho.',
      nl: 'Verloren waarde is wat mensen in het jaar voor de indexdag uitgaven min wat zij in het jaar erna uitgaven, zonder retouren en zonder de bestelling waarover geklaagd werd: afgezet tegen hun eigen ritme, dus een samenhang. Een deel zouden kopers die één keer veel kochten sowieso minder hebben uitgegeven.',
    },
  'Only customers of a whole year before, who could be watched for a whole year after, are in it. Limits by drawing customers anew (500 draws).':
    {
      es: 'Solo incluye a clientes con un año entero antes a los que se pudo seguir un año entero después. Límites por remuestreo de clientes (500 extracciones).',
      nl: 'Alleen klanten met een heel jaar ervoor, die een heel jaar erna gevolgd konden worden, tellen mee. Grenzen door klanten opnieuw te trekken (500 trekkingen).',
    },
  'Roots overlap. 80, 40 and 30 percent are claimed, unsourced, of customers who left, and not of complaints.': {
    es: 'Las raíces se solapan. El 80, 40 y 30 por ciento se afirma, sin fuente, de clientes que se fueron, no de reclamaciones.',
    nl: 'Wortels overlappen. 80, 40 en 30 procent wordt zonder bron beweerd van klanten die vertrokken, niet van klachten.',
  },
  'Nobody who was asked in this time has answered.': {
    es: 'Nadie a quien se preguntó en este tiempo ha respondido.',
    nl: 'Niemand die in deze tijd gevraagd werd heeft geantwoord.',
  },
  'Some answers were told to staff and written down by them; whom they asked, they chose.': {
    es: 'Algunas respuestas se dieron de palabra al personal, que las anotó; a quién preguntar lo eligieron ellos.',
    nl: 'Sommige antwoorden zijn aan medewerkers verteld en door hen opgeschreven; wie zij vroegen, kozen zij zelf.',
  },
  'Of the {all} who chose one thing to change {keys} heard the choices on the telephone: by ear the last ones tend to gain, on a page the first.':
    {
      es: 'De los {all} que eligieron algo que cambiar, {keys} oyeron las opciones por teléfono: de oído suelen ganar las últimas, en una página las primeras.',
      nl: 'Van de {all} die één ding kozen dat anders moest, hoorden {keys} de keuzes aan de telefoon: op het gehoor winnen vaak de laatste, op een pagina de eerste.',
    },
  'Who answers differs from who does not: no figure here is one of all customers. Read it beside its response rate.': {
    es: 'Quien responde es distinto de quien no: ninguna cifra de aquí es de todos los clientes. Léala junto a su tasa de respuesta.',
    nl: 'Wie antwoordt verschilt van wie dat niet doet: geen cijfer hier geldt voor alle klanten. Lees het naast de respons.',
  },
  'Would recommend is what people say. Whether they buy again is in resolution-to-loyalty, and stands in no column here.':
    {
      es: 'Que recomendarían es lo que dicen. Si vuelven a comprar está en «De la resolución a la lealtad», y en ninguna columna de aquí.',
      nl: 'Zou aanbevelen is wat mensen zeggen. Of ze opnieuw kopen staat in “Van oplossing naar trouw” en in geen kolom hier.',
    },
  'Answers are those known at the end of the index day; the words that came with them are sealed and not in the lake.':
    {
      es: 'Las respuestas son las conocidas al final del día índice; las palabras que las acompañaban están selladas y no entran en los datos de los informes.',
      nl: 'Antwoorden zijn die welke aan het einde van de indexdag bekend waren; de woorden erbij zijn verzegeld en staan niet in de gegevens van rapporten.',
    },
} satisfies Phrases;
