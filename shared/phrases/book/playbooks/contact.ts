import type { Phrases } from '../../phrase.ts';

/** Of the playbooks that come along: how people were treated, waited and were told. */
export const CONTACT = {
  'Somebody was rude, dismissive or did not listen': {
    es: 'Alguien fue grosero, displicente o no escuchó',
    nl: 'Iemand was onbeleefd, afwijzend of luisterde niet',
  },
  'Whoever it is about does not work this case, nor does anybody who answers to them.': {
    es: 'La persona de la que se trata no trabaja en este caso, ni nadie que dependa de ella.',
    nl: 'Over wie het gaat werkt niet aan deze zaak, en niemand die eronder valt ook.',
  },
  'Listen to the recording or read the thread before you call; then let them tell it once, to the end.': {
    es: 'Escuche la grabación o lea el hilo antes de llamar; luego deje que lo cuente una vez, hasta el final.',
    nl: 'Luister de opname af of lees de draad voordat u belt; laat het dan één keer vertellen, tot het einde.',
  },
  'Find what they had wanted in the first place. It is still open.': {
    es: 'Averigüe qué quería en un principio. Sigue pendiente.',
    nl: 'Zoek wat er in het begin gewenst was. Dat staat nog open.',
  },
  'Begin with how it was for them. No "if you felt", no excuse for a busy day.': {
    es: 'Empiece por cómo lo vivió. Nada de «si usted sintió», ninguna excusa por un día de mucho trabajo.',
    nl: 'Begin met hoe het voor diegene was. Geen “als u het zo ervaren hebt”, geen excuus van een drukke dag.',
  },
  'Say what will be done, not to whom: staff have a right to it as well.': {
    es: 'Diga qué se hará, no a quién: el personal también tiene derecho a ello.',
    nl: 'Zeg wat er gedaan wordt, niet met wie: medewerkers hebben daar ook recht op.',
  },
  'Settle what they had come for in the same call.': {
    es: 'Resuelva en la misma llamada aquello por lo que había venido.',
    nl: 'Regel in hetzelfde gesprek waarvoor diegene gekomen was.',
  },
  'A sum does not mend rudeness. A gift only where time or money was lost as well.': {
    es: 'Un importe no arregla la grosería. Un obsequio solo si además se perdió tiempo o dinero.',
    nl: 'Een bedrag maakt onbeleefdheid niet goed. Een attentie alleen waar ook tijd of geld verloren is.',
  },
  'Talk with the colleague within two days: what happened, what would have helped them.': {
    es: 'Hable con el compañero en dos días: qué pasó, y qué le habría ayudado.',
    nl: 'Praat binnen twee dagen met de collega: wat er gebeurde, en wat geholpen had.',
  },
  'A second such complaint about one person or one queue is a cause to act on.': {
    es: 'Una segunda queja así sobre una persona o una cola es una causa sobre la que actuar.',
    nl: 'Een tweede zulke klacht over één persoon of één wachtrij is een oorzaak om iets aan te doen.',
  },
  'In person, by a supervisor, by phone where they agree.': {
    es: 'En persona, por un supervisor; por teléfono, si acepta.',
    nl: 'In persoon, door een teamleider, per telefoon als dat goed is.',
  },
  'What we changed.': {
    es: 'Lo que hemos cambiado.',
    nl: 'Wat wij veranderd hebben.',
  },
  'They lost time or money through it.': {
    es: 'Perdió tiempo o dinero por ello.',
    nl: 'Het kostte tijd of geld.',
  },
  'A word about origin, faith, sex, age or disability was said or felt.': {
    es: 'Se dijo o se sintió algo sobre origen, fe, sexo, edad o discapacidad.',
    nl: 'Er is iets gezegd of gevoeld over afkomst, geloof, geslacht, leeftijd of handicap.',
  },
  'It is about a supervisor.': {
    es: 'Se trata de un supervisor.',
    nl: 'Het gaat over een teamleider.',
  },
  'Waited too long, could not reach us, nobody called back': {
    es: 'Esperó demasiado, no pudo hablar con nosotros, nadie devolvió la llamada',
    nl: 'Te lang gewacht, ons niet kunnen bereiken, niemand belde terug',
  },
  'Count calls, minutes and promises in the calls of this case and earlier ones. Say the number.': {
    es: 'Cuente llamadas, minutos y promesas en las llamadas de este caso y de los anteriores. Diga el número.',
    nl: 'Tel gesprekken, minuten en beloften in deze zaak en eerdere. Noem het aantal.',
  },
  'Find what they had called about, and whether you can end it now.': {
    es: 'Averigüe por qué había llamado, y si puede resolverlo ahora.',
    nl: 'Zoek waarvoor er gebeld was, en of u het nu kunt afronden.',
  },
  'Show that you know what it cost them.': {
    es: 'Demuestre que sabe lo que le costó.',
    nl: 'Laat zien dat u weet wat het gekost heeft.',
  },
  'If you cannot end it now, give a day and an hour at which you call, and your name.': {
    es: 'Si no puede resolverlo ahora, dé un día y una hora en que llamará, y su nombre.',
    nl: 'Kunt u het nu niet afronden, noem dan een dag en uur waarop u belt, en uw naam.',
  },
  'End the first matter yourself, whichever team it belongs to.': {
    es: 'Resuelva usted mismo el primer asunto, sea del equipo que sea.',
    nl: 'Rond de eerste kwestie zelf af, van welk team ze ook is.',
  },
  'A small gift where a promised call did not come.': {
    es: 'Un pequeño obsequio donde no llegó una llamada prometida.',
    nl: 'Een kleine attentie waar een beloofd telefoontje niet kwam.',
  },
  'Call at that hour. If you are off, hand over by name and tell the customer whose.': {
    es: 'Llame a esa hora. Si no está, traspáselo a alguien con nombre y diga al cliente a quién.',
    nl: 'Bel op dat uur. Bent u vrij, draag dan met naam over en vertel de klant aan wie.',
  },
  'Always, with the number of times.': {
    es: 'Siempre, con el número de veces.',
    nl: 'Altijd, met het aantal keren.',
  },
  'We broke a promise to call, or they waited more than an hour in all.': {
    es: 'Incumplimos la promesa de llamar, o esperó más de una hora en total.',
    nl: 'Wij braken een belofte om te bellen, of er is in totaal meer dan een uur gewacht.',
  },
  'Two promised calls did not come.': {
    es: 'No llegaron dos llamadas prometidas.',
    nl: 'Twee beloofde telefoontjes kwamen niet.',
  },
  'Told something wrong, or sold the wrong thing': {
    es: 'Se le dijo algo falso, o se le vendió lo que no era',
    nl: 'Iets onjuists verteld, of het verkeerde verkocht',
  },
  'Find the words: recording, chat, leaflet, page as of that day. Without any, their word stands.': {
    es: 'Busque las palabras: grabación, chat, folleto, página de aquel día. Si no hay ninguna, vale la suya.',
    nl: 'Zoek de woorden: opname, chat, folder, pagina van die dag. Zijn die er niet, dan geldt hun woord.',
  },
  'What had they said they needed? Advice is measured against that, not against the small print.': {
    es: '¿Qué había dicho que necesitaba? El consejo se mide por eso, no por la letra pequeña.',
    nl: 'Wat was er nodig, zeiden zij? Advies wordt daaraan gemeten, niet aan de kleine letters.',
  },
  'Put them, on paper, where they would be had they been told right. The difference is the remedy.': {
    es: 'Póngale, sobre el papel, donde estaría si se le hubiera dicho bien. La diferencia es el remedio.',
    nl: 'Zet diegene op papier waar hij zou zijn als het goed verteld was. Het verschil is het herstel.',
  },
  'Say that what we told them is ours to stand for.': {
    es: 'Diga que de lo que le dijimos respondemos nosotros.',
    nl: 'Zeg dat wij instaan voor wat we vertelden.',
  },
  'Keep what was promised, if we can; it is often cheaper than undoing it.': {
    es: 'Cumpla lo prometido, si podemos; a menudo es más barato que deshacerlo.',
    nl: 'Houd u aan het beloofde als het kan; het is vaak goedkoper dan het ongedaan te maken.',
  },
  'Else undo the sale without a fee, and refund what followed from it.': {
    es: 'Si no, deshaga la venta sin gastos y devuelva lo que se siguió de ella.',
    nl: 'Maak anders de verkoop zonder kosten ongedaan, en vergoed wat eruit volgde.',
  },
  'Have the page, script or leaflet mended, and say so to the customer.': {
    es: 'Haga corregir la página, el guion o el folleto, y dígaselo al cliente.',
    nl: 'Laat de pagina, het script of de folder verbeteren, en zeg dat tegen de klant.',
  },
  'Look who else was told the same.': {
    es: 'Mire a quién más se le dijo lo mismo.',
    nl: 'Kijk aan wie nog meer hetzelfde verteld is.',
  },
  'To where they would be.': {
    es: 'Hasta donde estaría.',
    nl: 'Tot waar diegene zou zijn.',
  },
  'They keep it, and it does less than was said.': {
    es: 'Se lo queda, y hace menos de lo que se dijo.',
    nl: 'Het wordt gehouden, en het doet minder dan gezegd.',
  },
  'What was said was right: show it, kindly.': {
    es: 'Lo que se dijo era correcto: muéstrelo, con amabilidad.',
    nl: 'Wat gezegd is klopte: laat het zien, vriendelijk.',
  },
  'They were pressed, or are in a vulnerable situation.': {
    es: 'Se le presionó, o está en una situación vulnerable.',
    nl: 'Er is druk uitgeoefend, of diegene is kwetsbaar.',
  },
  'Money on credit, insurance or an investment: other rules and deadlines hold.': {
    es: 'Dinero a crédito, un seguro o una inversión: valen otras reglas y otros plazos.',
    nl: 'Geld op krediet, een verzekering of een belegging: dan gelden andere regels en termijnen.',
  },
} satisfies Phrases;
