import { expect, test } from 'vitest';
import { redriveCase } from '../../infra/redrive-case.ts';
import { caseNumberAt, printedCaseNumber } from '../../shared/domain/case/case-number.ts';
import { servicesFor } from '../../shared/runtime/services.ts';
import { givenAHouse, type House } from '../support/journey.ts';
import type { EngineDriver } from '../support/journey-engine.ts';

const storeOf = ({ driver }: House<EngineDriver>) => servicesFor(['cases'], driver.engine.services).cases;

test('a case is started again as a new run, by its number as people write it, and its history says who did it', async () => {
  const house = await givenAHouse();
  const { caseNumber } = await house.robin.complains();
  const printed = printedCaseNumber(caseNumber);
  expect(await redriveCase(printed, storeOf(house))).toEqual({ caseNumber: printed, run: 2 });
  await house.driver.settle();
  expect(house.driver.transitions.filter((line) => line.endsWith('-2 AcknowledgeCase'))).toHaveLength(1);
  const it = await storeOf(house).load((await storeOf(house).idOf(caseNumber)) ?? '');
  expect(it?.history).toContainEqual(expect.objectContaining({ what: 'workflow-restarted', by: 'system:redrive' }));
});

test('a number that nobody has, and words that are none, are said to be no case', async () => {
  const cases = storeOf(await givenAHouse());
  for (const typed of [caseNumberAt(1), '1234567890', 'the one of Mrs Miller']) {
    await expect(redriveCase(typed, cases)).rejects.toMatchObject({ code: 'not-found', expose: true });
  }
});

test('a case whose end is behind it is not started again', async () => {
  const house = await givenAHouse();
  const { caseNumber } = await house.robin.complains();
  await house.ana.takes(caseNumber);
  await house.ana.decides(caseNumber, { decision: 'upheld', remedies: [{ kind: 'apology' }] });
  await house.robin.answersTheSurvey('satisfied');
  await expect(redriveCase(caseNumber, storeOf(house))).rejects.toMatchObject({ code: 'wrong-status', expose: true });
});
