import type { Phrases } from '../phrase.ts';

/** Who stays and what it is worth: money, three-rs, segment-migration, defections, retention-to-profit. */
export const RETENTION = {
  'Money per customer is of those followed for all {n} days; orders per customer (mean cumulative) of all matched.': {
    es: 'El dinero por cliente es de los seguidos los {n} días enteros; los pedidos por cliente (media acumulada), de todos los vinculados.',
    nl: 'Geld per klant geldt voor wie alle {n} dagen gevolgd werd; bestellingen per klant (gemiddeld cumulatief) voor alle gekoppelden.',
  },
  'Remedies cost what is known of them today, also what was spent on customers who ended dissatisfied.': {
    es: 'Los remedios cuestan lo que hoy se sabe de ellos, incluido lo gastado en clientes que acabaron insatisfechos.',
    nl: 'Herstel kost wat er vandaag van bekend is, ook wat besteed werd aan klanten die ontevreden eindigden.',
  },
  'Recovered: how many more came back than of the dissatisfied of the same segment, severity and tenure. An association, not an effect.':
    {
      es: 'Recuperados: cuántos más volvieron que de los insatisfechos del mismo segmento, gravedad y antigüedad. Una asociación, no un efecto.',
      nl: 'Teruggewonnen: hoeveel meer er terugkwamen dan van de ontevredenen van hetzelfde segment, dezelfde ernst en klantduur. Een samenhang, geen effect.',
    },
  'The recovered do not tell {parts} apart: somebody is lacking in some of these.': {
    es: 'En los recuperados no se distingue por {parts}: falta alguien en alguna de estas partes.',
    nl: 'Bij de teruggewonnenen is geen onderscheid gemaakt naar {parts}: in sommige daarvan ontbreekt iemand.',
  },
  'Remedy kinds are compared within {within}.': {
    es: 'Las clases de remedio se comparan dentro de {within}.',
    nl: 'Soorten herstel worden vergeleken binnen {within}.',
  },
  'That comparison does not tell {parts} apart.': {
    es: 'Esa comparación no distingue por {parts}.',
    nl: 'Die vergelijking maakt geen onderscheid naar {parts}.',
  },
  'There are several currencies: each stands for itself, none is added to another.': {
    es: 'Hay varias monedas: cada una va por separado y ninguna se suma a otra.',
    nl: 'Er zijn verschillende valuta: elke staat op zichzelf, geen wordt bij een andere opgeteld.',
  },
  'Sums and groups that fewer than {n} people stand behind are not shown.': {
    es: 'No se muestran sumas ni grupos tras los que hay menos de {n} personas.',
    nl: 'Sommen en groepen waar minder dan {n} mensen achter staan worden niet getoond.',
  },
  'Related sales are of those with product categories on file both before and after; a purchase without a category says nothing.':
    {
      es: 'Las ventas relacionadas son de quienes tienen categorías de producto registradas antes y después; una compra sin categoría no dice nada.',
      nl: 'Bijkopen geldt voor wie zowel ervoor als erna productcategorieën geregistreerd heeft; een aankoop zonder categorie zegt niets.',
    },
  'A referral counts where the code was given with a first purchase. Whoever came by word of mouth without it is not seen.':
    {
      es: 'Una recomendación cuenta si el código se dio con una primera compra. A quien vino de boca en boca sin él no se le ve.',
      nl: 'Een aanbeveling telt als de code bij een eerste aankoop werd gegeven. Wie zonder code via anderen kwam, is niet te zien.',
    },
  'claimed, unsourced: Of leads that nobody referred 10 in 100 close, of referred ones 60 (attributed to T. Hopkins, Sales Prospecting for Dummies). Leads are not on file here, so nothing stands against it.':
    {
      es: 'afirmado, sin fuente: De los contactos que nadie recomendó se cierran 10 de cada 100; de los recomendados, 60 (atribuido a T. Hopkins, Sales Prospecting for Dummies). Aquí no se registran contactos, así que nada se le puede comparar.',
      nl: 'beweerd, zonder bron: Van leads die niemand aanbracht wordt 10 op de 100 klant, van aangebrachte 60 (toegeschreven aan T. Hopkins, Sales Prospecting for Dummies). Leads worden hier niet bijgehouden, dus er staat niets tegenover.',
    },
  'Groups differ in more than how their case ended: an association, not an effect.': {
    es: 'Los grupos difieren en algo más que en cómo acabó su caso: una asociación, no un efecto.',
    nl: 'Groepen verschillen in meer dan hoe hun zaak afliep: een samenhang, geen effect.',
  },
  'Groups and figures that fewer than {n} people stand behind are not shown.': {
    es: 'No se muestran grupos ni cifras tras los que hay menos de {n} personas.',
    nl: 'Groepen en cijfers waar minder dan {n} mensen achter staan worden niet getoond.',
  },
  'Lapsed: no order in the {lapsed} days before; new: first order less than {new} days before, and in no segment yet; unknown: in none, and neither.':
    {
      es: 'Inactivo: ningún pedido en los {lapsed} días anteriores; nuevo: primer pedido hace menos de {new} días y aún sin segmento; desconocido: en ninguno y ninguna de las dos cosas.',
      nl: 'Afgehaakt: geen bestelling in de {lapsed} dagen ervoor; nieuw: eerste bestelling minder dan {new} dagen ervoor en nog in geen segment; onbekend: in geen segment, en geen van beide.',
    },
  'Only customers followed for the whole window. Whoever moves at other times is not in it.': {
    es: 'Solo clientes seguidos durante toda la ventana. Quien cambia en otro momento no está.',
    nl: 'Alleen klanten die het hele venster gevolgd zijn. Wie op een ander moment verschuift, telt niet mee.',
  },
  'Rows and groups of fewer than {n} people are not shown.': {
    es: 'No se muestran filas ni grupos de menos de {n} personas.',
    nl: 'Rijen en groepen van minder dan {n} mensen worden niet getoond.',
  },
  "Lost, by rule {version}: silent for more than {factor} times the mean gap between own days with an order (with fewer than {gaps} of these, of the segment's), and for more than {least} days; without any gap to go by, for more than {otherwise} days. Some of them come back.":
    {
      es: 'Perdido, según la regla {version}: sin comprar durante más de {factor} veces el intervalo medio entre sus propios días con pedido (con menos de {gaps}, el del segmento) y durante más de {least} días; sin intervalo que sirva, durante más de {otherwise} días. Algunos vuelven.',
      nl: 'Verloren, volgens regel {version}: langer stil dan {factor} keer de gemiddelde tijd tussen de eigen besteldagen (bij minder dan {gaps} daarvan die van het segment) en langer dan {least} dagen; zonder zo’n tijd langer dan {otherwise} dagen. Sommigen komen terug.',
    },
  'Looked at are customers who had ordered, and were not lost, on the first day.': {
    es: 'Se mira a los clientes que el primer día ya habían pedido y no estaban perdidos.',
    nl: 'Bekeken worden klanten die op de eerste dag al hadden besteld en niet verloren waren.',
  },
  'The cause is that of their last complaint, not what they say of their leaving; most who leave never complained.': {
    es: 'La causa es la de su última reclamación, no lo que dicen de su marcha; la mayoría de los que se van nunca reclamó.',
    nl: 'De oorzaak is die van hun laatste klacht, niet wat zij over hun vertrek zeggen; de meesten die vertrekken klaagden nooit.',
  },
  'Claimed, unsourced: of those who leave more than 80 in 100 for emotional reasons, more than 40 over how the relationship was kept, 30 over the price for the value.':
    {
      es: 'Afirmado, sin fuente: de quienes se van, más de 80 de cada 100 por razones emocionales, más de 40 por cómo se cuidó la relación y 30 por el precio respecto al valor.',
      nl: 'Beweerd, zonder bron: van wie vertrekt doen meer dan 80 op de 100 dat om emotionele redenen, meer dan 40 om hoe de relatie werd onderhouden en 30 om de prijs voor de waarde.',
    },
  'Who complains differs in more than their cause: an association, not an effect.': {
    es: 'Quienes reclaman difieren en algo más que en la causa: una asociación, no un efecto.',
    nl: 'Wie klaagt verschilt in meer dan de oorzaak: een samenhang, geen effect.',
  },
  'Groups of fewer than {n} customers are not shown.': {
    es: 'No se muestran grupos de menos de {n} clientes.',
    nl: 'Groepen van minder dan {n} klanten worden niet getoond.',
  },
  'Value = m r / (1 + i - r): the same margin every year, first at the end of this one, and the same retention for ever. Arithmetic, not a forecast.':
    {
      es: 'Valor = m r / (1 + i - r): el mismo margen cada año, el primero al final de este, y siempre la misma retención. Aritmética, no un pronóstico.',
      nl: 'Waarde = m r / (1 + i - r): elk jaar dezelfde marge, voor het eerst aan het einde van dit jaar, en altijd hetzelfde behoud. Rekenwerk, geen voorspelling.',
    },
  'Orders on file do not cover two years before the end: nothing can be measured. Enter retention and margin.': {
    es: 'Los pedidos registrados no cubren los dos años anteriores al final: no se puede medir nada. Indique la retención y el margen.',
    nl: 'De geregistreerde bestellingen beslaan geen twee jaar voor het einde: er valt niets te meten. Vul behoud en marge in.',
  },
  'In no currency do {n} customers stand behind the figures: nothing is shown.': {
    es: 'En ninguna moneda hay {n} clientes tras las cifras: no se muestra nada.',
    nl: 'In geen enkele valuta staan {n} klanten achter de cijfers: er wordt niets getoond.',
  },
  'Each currency stands for itself: none is added to another.': {
    es: 'Cada moneda va por separado: ninguna se suma a otra.',
    nl: 'Elke valuta staat op zichzelf: geen wordt bij een andere opgeteld.',
  },
  'What it would cost to keep more customers is not in it.': {
    es: 'No incluye lo que costaría conservar a más clientes.',
    nl: 'Wat het zou kosten meer klanten te behouden zit er niet in.',
  },
  'claimed, unsourced: 5% better retention raises profits by 95%.': {
    es: 'afirmado, sin fuente: Un 5 % más de retención aumenta el beneficio un 95 %.',
    nl: 'beweerd, zonder bron: 5% beter behoud verhoogt de winst met 95%.',
  },
  'claimed, unsourced: At a life insurer, 5% better retention lowered the cost of a policy by 18%.': {
    es: 'afirmado, sin fuente: En una aseguradora de vida, un 5 % más de retención bajó el coste de una póliza un 18 %.',
    nl: 'beweerd, zonder bron: Bij een levensverzekeraar verlaagde 5% beter behoud de kosten van een polis met 18%.',
  },
  'published: Reichheld and Sasser (Harvard Business Review 1990) reckoned 85% more profit for bank branches, 50% for insurance brokerage and 30% for auto service from 5 points fewer defections: arithmetic over their own assumptions, not observed.':
    {
      es: 'publicado: Reichheld y Sasser (Harvard Business Review 1990) calcularon un 85 % más de beneficio en sucursales bancarias, un 50 % en correduría de seguros y un 30 % en talleres con 5 puntos menos de deserciones: aritmética sobre sus propios supuestos, no algo observado.',
      nl: 'gepubliceerd: Reichheld en Sasser (Harvard Business Review 1990) berekenden 85% meer winst voor bankfilialen, 50% voor verzekeringsmakelaars en 30% voor garages bij 5 punten minder vertrek: rekenwerk over hun eigen aannamen, niet waargenomen.',
    },
} satisfies Phrases;
