import { allCodes, knownCauses, MOST_OTHER_CAUSES, type NamedCauses } from '../../causes/cause.ts';
import type { CommandRules } from '../decide.ts';
import type { Refusal } from '../refusal.ts';
import type { Rules } from '../rules.ts';

export const causesRules = {
  nameCauses(it, { causes }, { rules }) {
    const wrong = checkNamed(causes, rules);
    if (wrong !== undefined) return wrong;
    return it.causes !== undefined && areSame(it.causes, causes) ? [] : [{ type: 'causes-named', causes }];
  },
} satisfies Partial<CommandRules>;

/** What is wrong with named causes: a code that nobody knows, one said twice, too many. */
export function checkNamed(named: NamedCauses, rules: Pick<Rules, 'causes'>): Refusal | undefined {
  const known = knownCauses(rules).map(({ code }) => code);
  const codes = allCodes(named);
  const stranger = codes.findIndex((code) => !known.includes(code));
  if (stranger >= 0) {
    return {
      code: 'unknown-cause',
      message: `No cause has that code; there are: ${known.join(', ')}.`,
      field: stranger === 0 ? 'causes.primary' : `causes.others.${stranger - 1}`,
    };
  }
  if (named.others.length > MOST_OTHER_CAUSES) {
    return {
      code: 'invalid-causes',
      message: `At most ${MOST_OTHER_CAUSES} causes beside the primary one, please.`,
      field: 'causes.others',
    };
  }
  const repeated = codes.findIndex((code, at) => codes.indexOf(code) !== at);
  if (repeated < 0) return undefined;
  return {
    code: 'invalid-causes',
    message: `"${codes[repeated]}" is named twice; once is enough.`,
    field: `causes.others.${repeated - 1}`,
  };
}

/** The order of the others says nothing. */
function areSame(a: NamedCauses, b: NamedCauses): boolean {
  return (
    a.primary === b.primary && a.others.length === b.others.length && a.others.every((code) => b.others.includes(code))
  );
}
