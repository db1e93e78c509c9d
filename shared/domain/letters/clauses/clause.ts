/**
 * What a rule of a regulator, or of our own, may ask to stand in a letter.
 *
 * - `outcome`: what we decided. `reasons`: why. `findings`: what we found on each material fact (RG 271). `steps-taken`: what we
 *   did about it (CFPB). `follow-up`: what we still do.
 * - `external-right`: that somebody outside can be asked. `external-contact`: who, and how to reach them. `six-months`: until when.
 *   `waiver`: whether we agree to a later referral. `leaflet`: where it is explained.
 * - `resolved`: that the complaint is taken as resolved. `why-not-yet`, `when`: of a letter that there is no answer yet.
 */
export const CLAUSES = [
  'outcome',
  'reasons',
  'findings',
  'steps-taken',
  'follow-up',
  'external-right',
  'external-contact',
  'six-months',
  'waiver',
  'leaflet',
  'resolved',
  'why-not-yet',
  'when',
] as const;
export type Clause = (typeof CLAUSES)[number];

/** Where a clause that is lacking comes from, and what mends it: a field of the command, or a path of the configuration. */
export const SOURCES: Readonly<Record<Clause, { field: string; mend: string }>> = {
  outcome: { field: 'decision', mend: 'say what was decided' },
  reasons: { field: 'explanation', mend: 'say why, so that the customer can understand it' },
  findings: { field: 'explanation', mend: 'say what you found on each material fact, and why' },
  'steps-taken': { field: 'explanation', mend: 'say what was done about the complaint' },
  'follow-up': { field: 'remedies', mend: 'say what is still to be done, or that nothing is' },
  'external-right': { field: 'letters.externalBodies', mend: 'name the body outside in the configuration' },
  'external-contact': { field: 'letters.externalBodies', mend: 'say in the configuration how the body is reached' },
  'six-months': { field: 'letters.externalBodies', mend: 'name the body outside in the configuration' },
  waiver: { field: 'letters.externalBodies', mend: 'name the body outside in the configuration' },
  leaflet: { field: 'letters.externalBodies', mend: 'name the website of the body outside in the configuration' },
  resolved: { field: 'how', mend: 'record that the customer accepted' },
  'why-not-yet': { field: 'text', mend: 'say why there is no answer yet' },
  when: { field: 'expectedBy', mend: 'say by when the answer is expected' },
};
