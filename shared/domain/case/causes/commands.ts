import type { NamedCauses } from '../../causes/cause.ts';

/** Naming what lay behind a case, before its decision or after, when more is known. */
export type CausesCommand = { type: 'nameCauses'; causes: NamedCauses };

export const CAUSES_COMMANDS = ['nameCauses'] as const satisfies readonly CausesCommand['type'][];
