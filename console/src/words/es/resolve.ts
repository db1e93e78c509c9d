import type { Words } from '../words.ts';

export const resolveWords: Words['resolve'] = {
  title: 'Resolver',
  description: 'El cliente recibirá la carta de abajo.',
  draftKept: 'Su borrador se guarda en esta pestaña.',
  decision: 'Decisión',
  explanation: 'Lo que se dice al cliente',
  explanationHint: 'Diga por qué, en su idioma. Necesario salvo que la reclamación se estime.',
  addRemedy: 'Añadir un remedio',
  sumOf: (remedy, currency) => `${remedy}: importe en ${currency}`,
  noSum: 'Un importe, por favor: 12,50',
  takeAway: (remedy) => `Quitar ${remedy}`,
  needsApproval: 'Supera su límite. Primero pasa a alguien con más autoridad; hasta entonces no se envía nada.',
  notAnyMore:
    'Tal como está ahora, usted no puede decidir este caso. Lo que escribió se conserva hasta que lo descarte.',
  send: 'Decidir y enviar la carta',
  propose: 'Proponer para aprobación',
  lacks: 'A la carta le falta lo que exige la norma',
  letter: (to) => `Carta para: ${to}`,
  goesBy: (way) => `Va por ${way}`,
  noWay: 'Sin dirección: comuníquelo de otra forma',
  copies: (count) => (count === 1 ? '1 copia va a otra persona.' : `${count} copias van a otras personas.`),
  waitsForOther: 'Espera la aprobación de otra persona.',
  above: {
    case: 'Supera el límite del autor por caso.',
    'agent-day': 'Supera el límite diario del autor.',
    'team-month': 'Supera el presupuesto mensual del equipo.',
    'gifts-month': 'Supera el presupuesto mensual de obsequios.',
    'gift-of-customer': 'Este cliente ya tuvo un obsequio así en 90 días.',
    'customer-90-days': 'Supera lo que este cliente puede recibir en 90 días.',
    'customer-grants': 'La lista de concesiones de este cliente está llena.',
  },
};
