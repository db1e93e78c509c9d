import type { Language } from '../domain/case/vocabulary.ts';
import { PULSE_ASKS, PULSE_ITEMS } from '../domain/pulse/items.ts';
import { blocks, choice, escaped, page, paragraph } from './page.ts';

interface PulseWords {
  title: string;
  intro: string;
  scale: string;
  send: string;
  thanks: string;
  /** Of a link that is not, or no longer, good. */
  deadTitle: string;
  dead: string;
}

const WORDS: Record<Language, PulseWords> = {
  en: {
    title: 'How it is to handle complaints here',
    intro:
      'Five questions, and nothing to write. This link is good once. Your answer is kept without a time and without your name; figures are shown after the quarter, and only where eight people or more stand behind them.',
    scale: '1 not at all, 5 fully',
    send: 'Send',
    thanks: 'Thank you. The link is used up, and nothing ties it to your answer.',
    deadTitle: 'This link is no longer good',
    dead: 'These are the five questions on how it is to handle complaints here. A link to them is good once, and in its quarter only: this one was answered by, its quarter is over, or it was not copied whole. The next quarter has a link of its own.',
  },
  es: {
    title: 'Cómo es atender quejas aquí',
    intro:
      'Cinco preguntas y nada que escribir. Este enlace sirve una vez. Su respuesta se guarda sin hora y sin su nombre; las cifras se muestran después del trimestre, y solo donde haya ocho personas o más.',
    scale: '1 nada, 5 del todo',
    send: 'Enviar',
    thanks: 'Gracias. El enlace ya no sirve, y nada lo une a su respuesta.',
    deadTitle: 'Este enlace ya no sirve',
    dead: 'Aquí están las cinco preguntas sobre cómo es atender quejas aquí. Cada enlace sirve una vez y solo en su trimestre: con este ya se respondió, su trimestre ha pasado o no se copió entero. El próximo trimestre tendrá el suyo.',
  },
  nl: {
    title: 'Hoe het is om hier klachten te behandelen',
    intro:
      'Vijf vragen, en niets om te schrijven. Deze link werkt één keer. Uw antwoord wordt bewaard zonder tijd en zonder uw naam; cijfers worden na het kwartaal getoond, en alleen waar acht mensen of meer achter staan.',
    scale: '1 helemaal niet, 5 volledig',
    send: 'Versturen',
    thanks: 'Dank u. De link is opgebruikt, en niets verbindt hem met uw antwoord.',
    deadTitle: 'Deze link werkt niet meer',
    dead: 'Hier staan de vijf vragen over hoe het is om hier klachten te behandelen. Een link ernaar werkt één keer, en alleen in zijn kwartaal: met deze is al geantwoord, zijn kwartaal is voorbij, of hij is niet heel overgenomen. Het volgende kwartaal heeft een eigen link.',
  },
};

/** The page behind a link of the pulse: five closed questions, or thanks. No script, no box for words. */
export function pulsePage(language: Language, isDone: boolean): string {
  const words = WORDS[language];
  const body = isDone ? `<p class="told" role="status">${escaped(words.thanks)}</p>` : form(language);
  return page(
    { language, title: words.title },
    blocks(`<h1>${escaped(words.title)}</h1>`, !isDone && paragraph(words.intro), body),
  );
}

/** What a link leads to that is not, or no longer, good for an answer. */
export function deadPulsePage(language: Language): string {
  const { deadTitle, dead } = WORDS[language];
  return page({ language, title: deadTitle }, blocks(`<h1>${escaped(deadTitle)}</h1>`, paragraph(dead)));
}

function form(language: Language): string {
  const asks = PULSE_ITEMS.map((item) => {
    const marks = [1, 2, 3, 4, 5].map((mark) => choice(item, String(mark), String(mark), 'required'));
    return `<fieldset>
<legend>${escaped(`${PULSE_ASKS[language][item]} (${WORDS[language].scale})`)}</legend>
<div class="marks">
${marks.join('\n')}
</div>
</fieldset>`;
  });
  return `<form method="post" autocomplete="off">
${asks.join('\n')}
<button>${escaped(WORDS[language].send)}</button>
</form>`;
}
