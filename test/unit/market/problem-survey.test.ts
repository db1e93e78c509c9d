import { describe, expect, it } from 'vitest';
import config from '../../../comeback.config.ts';
import { run } from '../../../functions/loyalty/record-problem-survey.ts';
import { openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';
import { type ProblemSurvey, problemSurveyRow } from '../../../shared/domain/loyalty/problem-survey.ts';
import { SURVEYS_SQL } from '../../../shared/domain/reports/market/market-sql.ts';

const SURVEY: ProblemSurvey = {
  ...{ surveyId: 'autumn', heldOn: '2026-10-31', population: 1_000, invited: 250, answered: 100, hadProblem: 50 },
  ...{ complained: 20, silentBoughtAgain: 15, complainantsBoughtAgain: 9 },
};
const TOLD = { at: '2026-11-02T09:00:00.000Z', today: '2026-11-02' };

describe('a survey of problems', () => {
  it('is a row of people, under the id that the firm gave it', () => {
    expect(problemSurveyRow(SURVEY, TOLD)).toEqual({
      ...{ row_id: 'autumn', version: Date.parse(TOLD.at), held_day: '2026-10-31', product: null, population: 1_000 },
      ...{ invited: 250, answered: 100, had_problem: 50, complained: 20, silent_bought_again: 15 },
      ...{ complainants_bought_again: 9, at: TOLD.at },
    });
  });

  it.each([
    ['invited', { invited: 1_001 }],
    ['answered', { answered: 251 }],
    ['hadProblem', { hadProblem: 101 }],
    ['complained', { complained: 51 }],
    ['silentBoughtAgain', { silentBoughtAgain: 31 }],
    ['complainantsBoughtAgain', { complainantsBoughtAgain: 21 }],
    ['heldOn', { heldOn: '2026-11-03' }],
  ] as const)('whose %s cannot be is refused by name', (field, change) => {
    expect(problemSurveyRow({ ...SURVEY, ...change }, TOLD)).toMatchObject({ field, refused: expect.any(String) });
  });

  it('told twice is one, and corrected is the newer', async () => {
    let now = TOLD.at;
    const clock = { now: () => now };
    const lake = openLake({ folder: undefined, clock });
    try {
      const services = { lake, clock, configuration: config };
      expect(await run({ body: SURVEY }, services)).toEqual({ status: 202, body: { surveyId: 'autumn' } });
      now = '2026-11-03T09:00:00.000Z';
      await run({ body: { ...SURVEY, complained: 21 } }, services);
      const rows = await openWarehouse(lake).query(SURVEYS_SQL);
      expect(rows).toMatchObject([{ row_id: 'autumn', complained: 21, silent_bought_again: 15 }]);
    } finally {
      await lake.close();
    }
  });

  it('that cannot be reaches no lake', async () => {
    const services = { clock: { now: () => TOLD.at }, configuration: config };
    const lake = openLake({ folder: undefined, clock: services.clock });
    try {
      const kept = run({ body: { ...SURVEY, answered: 300 } }, { ...services, lake });
      await expect(kept).rejects.toMatchObject({ code: 'invalid-input', field: 'answered' });
      expect(await openWarehouse(lake).query(SURVEYS_SQL)).toEqual([]);
    } finally {
      await lake.close();
    }
  });
});
