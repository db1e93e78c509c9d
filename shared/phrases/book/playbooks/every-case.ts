import type { Phrases } from '../../phrase.ts';

/** Of the playbooks that come along: what holds where nothing more is known, and what is no complaint. */
export const EVERY_CASE = {
  'Any complaint': {
    es: 'Cualquier reclamación',
    nl: 'Elke klacht',
  },
  'Ask what would put it right for them. It is often less than we would have offered.': {
    es: 'Pregunte qué lo arreglaría para esa persona. A menudo es menos de lo que le habríamos ofrecido.',
    nl: 'Vraag wat het voor diegene goed zou maken. Dat is vaak minder dan wij zouden hebben geboden.',
  },
  'Read what we know before you ask for it: orders, earlier cases, calls.': {
    es: 'Lea lo que ya sabemos antes de preguntarlo: pedidos, casos anteriores, llamadas.',
    nl: 'Lees wat we al weten voordat u het vraagt: bestellingen, eerdere zaken, gesprekken.',
  },
  'Name the cause as soon as you know it (nameCauses): a closer playbook may follow.': {
    es: 'Indique la causa en cuanto la sepa: puede que entonces haya una guía más precisa.',
    nl: 'Noem de oorzaak zodra u die weet: dan volgt misschien een passender draaiboek.',
  },
  'Say back in your words what happened and how it was for them, and ask whether you have it right.': {
    es: 'Repita con sus palabras qué pasó y cómo lo vivió, y pregunte si lo ha entendido bien.',
    nl: 'Herhaal in uw eigen woorden wat er gebeurde en hoe het was, en vraag of u het goed hebt.',
  },
  'One next step, one day, one name.': {
    es: 'Un próximo paso, un día, un nombre.',
    nl: 'Eén volgende stap, één dag, één naam.',
  },
  'Would you think it fair, were it your money and your day?': {
    es: '¿Le parecería justo si fueran su dinero y su día?',
    nl: 'Zou u het eerlijk vinden, als het uw geld en uw dag was?',
  },
  'Do what you said, on the day you said.': {
    es: 'Haga lo que dijo, el día que dijo.',
    nl: 'Doe wat u zei, op de dag die u zei.',
  },
  'Whenever it was our doing.': {
    es: 'Siempre que fuera cosa nuestra.',
    nl: 'Altijd als het aan ons lag.',
  },
  'Whenever it was not.': {
    es: 'Siempre que no lo fuera.',
    nl: 'Altijd als dat niet zo was.',
  },
  'What they lost through us.': {
    es: 'Lo que perdió por nuestra culpa.',
    nl: 'Wat diegene door ons verloor.',
  },
  'A promise of ours was broken.': {
    es: 'Se incumplió una promesa nuestra.',
    nl: 'Een belofte van ons is gebroken.',
  },
  'A lawyer, a court, an ombudsman or the press is named.': {
    es: 'Se nombra a un abogado, un tribunal, un defensor del cliente o la prensa.',
    nl: 'Er wordt een advocaat, een rechter, een ombudsman of de pers genoemd.',
  },
  'They are ill, bereaved, in hardship or afraid.': {
    es: 'Está enfermo, de luto, en apuros o con miedo.',
    nl: 'Diegene is ziek, in rouw, in nood of bang.',
  },
  Praise: {
    es: 'Elogio',
    nl: 'Compliment',
  },
  'Read to the end: praise for Ana can carry a complaint about the parcel. That one is opened as well.': {
    es: 'Lea hasta el final: un elogio a Ana puede traer una queja por el paquete. Esa se abre también.',
    nl: 'Lees tot het einde: lof voor Ana kan een klacht over het pakket meebrengen. Die wordt ook geopend.',
  },
  'Answer as a person, in two sentences, and say who will read it.': {
    es: 'Responda como persona, en dos frases, y diga quién lo va a leer.',
    nl: 'Antwoord als mens, in twee zinnen, en zeg wie het zal lezen.',
  },
  'Give it to whoever it is about, and to their supervisor, in the customer’s own words.': {
    es: 'Hágaselo llegar a quien se elogia y a su supervisor, con las palabras del cliente.',
    nl: 'Geef het aan wie het betreft en aan hun teamleider, in de woorden van de klant.',
  },
  'If we would like to show it to others, ask first; no answer means no.': {
    es: 'Si queremos enseñarlo a otros, pregunte antes; sin respuesta es un no.',
    nl: 'Willen we het aan anderen laten zien, vraag het dan eerst; geen antwoord is nee.',
  },
  'A word of thanks; never a gift for praise.': {
    es: 'Unas palabras de agradecimiento; nunca un obsequio por un elogio.',
    nl: 'Een woord van dank; nooit een attentie voor lof.',
  },
  'It names danger, harm or a wrong, whatever else it praises.': {
    es: 'Nombra un peligro, un daño o algo indebido, elogie lo que elogie además.',
    nl: 'Er wordt gevaar, schade of onrecht genoemd, wat er verder ook geprezen wordt.',
  },
  Suggestion: {
    es: 'Sugerencia',
    nl: 'Suggestie',
  },
  'Ask what made them think of it. A suggestion is often a complaint in good manners.': {
    es: 'Pregunte qué le hizo pensarlo. Una sugerencia es a menudo una queja con buenos modales.',
    nl: 'Vraag waardoor diegene erop kwam. Een suggestie is vaak een beleefde klacht.',
  },
  'Has somebody suggested it before? Say so to whoever decides: the third counts more than the first.': {
    es: '¿Lo ha sugerido ya alguien? Dígaselo a quien decide: la tercera cuenta más que la primera.',
    nl: 'Is het eerder voorgesteld? Zeg dat tegen wie beslist: de derde telt meer dan de eerste.',
  },
  'Say who decides about it, and promise only what will happen.': {
    es: 'Diga quién lo decide, y prometa solo lo que va a ocurrir.',
    nl: 'Zeg wie erover beslist, en beloof alleen wat zal gebeuren.',
  },
  'Hand it on with the case number; note who has it.': {
    es: 'Páselo con el número de caso y anote quién lo tiene.',
    nl: 'Geef het door met het zaaknummer; noteer wie het heeft.',
  },
  'If it comes about, tell them that it was theirs.': {
    es: 'Si se hace realidad, dígale que la idea fue suya.',
    nl: 'Komt het ervan, vertel dan dat het hun idee was.',
  },
  'What became of it, yes or no.': {
    es: 'Qué ha sido de ello, sí o no.',
    nl: 'Wat ervan is geworden, ja of nee.',
  },
  'It would prevent harm.': {
    es: 'Evitaría un daño.',
    nl: 'Het zou schade voorkomen.',
  },
  Question: {
    es: 'Pregunta',
    nl: 'Vraag',
  },
  'Was it asked before and not answered? Then it is a complaint: treat it as one.': {
    es: '¿Ya se preguntó y nadie respondió? Entonces es una reclamación: trátela como tal.',
    nl: 'Is het eerder gevraagd en niet beantwoord? Dan is het een klacht: behandel het zo.',
  },
  'Answer what was asked, in the first sentence; then what they will ask next.': {
    es: 'Responda a lo que se preguntó, en la primera frase; después, a lo que preguntará a continuación.',
    nl: 'Beantwoord wat gevraagd is, in de eerste zin; daarna wat de volgende vraag zal zijn.',
  },
  'If our page had the answer and they did not find it, say so to those who write it.': {
    es: 'Si la respuesta estaba en nuestra página y no la encontró, dígaselo a quienes la escriben.',
    nl: 'Stond het antwoord op onze pagina en werd het niet gevonden, zeg dat dan tegen wie die schrijft.',
  },
  'The answer.': {
    es: 'La respuesta.',
    nl: 'Het antwoord.',
  },
  'You do not know, and will not by tomorrow.': {
    es: 'No la sabe, ni la sabrá mañana.',
    nl: 'U weet het niet, en morgen ook niet.',
  },
} satisfies Phrases;
