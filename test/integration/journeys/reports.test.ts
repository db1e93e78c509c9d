import { expect, test } from 'vitest';
import { findReport } from '../../../shared/domain/reports/registry.ts';
import { reportCsv } from '../../../shared/domain/reports/report-csv.ts';
import { addMilliseconds, DAY_MS } from '../../../shared/domain/time.ts';
import { givenAHouse } from '../../support/journey.ts';

const REPORT = '/reports/resolution-to-loyalty';

test('a report is worked out once: asked for, fetched by its run, at once from then on, and anew when there is new data', async () => {
  const { robin, ana, mia, driver } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  const asked = await mia.gets(REPORT);
  const { id } = asked.body as { id: string };
  expect([asked.status, asked.headers.location]).toEqual([202, `/reports/runs/${id}`]);
  expect(await mia.gets(`/reports/runs/${id}`)).toMatchObject({ status: 202, body: { id } });
  await driver.settle();
  const ready = await mia.gets(`/reports/runs/${id}`);
  expect(ready).toMatchObject({ status: 200, body: { report: 'resolution-to-loyalty' } });
  expect(await mia.gets(REPORT)).toMatchObject({ status: 200, body: ready.body });

  await ana.takes(caseNumber);
  await ana.decides(caseNumber, { decision: 'upheld', remedies: [{ kind: 'apology' }] });
  const anew = await mia.gets(REPORT);
  expect(anew.status).toBe(202);
  expect((anew.body as { id: string }).id).not.toBe(id);
});

test('a run that nobody asked for is not there, and an agent gets no report', async () => {
  const { mia, ana } = await givenAHouse();
  expect((await mia.gets(`/reports/runs/${'0'.repeat(64)}`)).status).toBe(404);
  expect((await mia.gets('/reports/runs/..%2f..%2fsecret')).status).toBe(404);
  expect((await mia.gets('/reports/nothing')).status).toBe(404);
  expect((await ana.gets(REPORT)).status).toBe(403);
});

test('what managers open first is ready in the morning, and is not worked out twice', async () => {
  const { robin, ana, mia, driver } = await givenAHouse({ hasNights: true });
  const { caseNumber } = await robin.complains();
  // With nobody it would come forward by itself, and the data of the night would be old in the morning.
  await ana.takes(caseNumber);
  await driver.advanceTo(addMilliseconds(driver.now(), DAY_MS));
  await driver.settle();
  expect((await mia.gets(REPORT)).status).toBe(200);
  expect((await mia.gets(`${REPORT}?groupBy=category`)).status).toBe(200);
  expect((await mia.gets(`${REPORT}?groupBy=channel`)).status).toBe(202);
});

test('a manager asks for whole quarters: two periods a day apart would tell of one person', async () => {
  const { mia } = await givenAHouse();
  expect(await mia.gets(`${REPORT}?from=2026-01-01&until=2026-03-31`)).toMatchObject({ status: 202 });
  expect(await mia.gets(`${REPORT}?from=2026-01-02`)).toMatchObject({ status: 400, body: { field: 'from' } });
  expect(await mia.gets(`${REPORT}?until=2026-03-30`)).toMatchObject({ status: 400, body: { field: 'until' } });
});

test('a finished report is read as tables by the id of its run, with the CSV of the terminal; none other is', async () => {
  const { mia, ana, driver } = await givenAHouse();
  const asked = await mia.gets(REPORT);
  const { id } = asked.body as { id: string };
  expect((await mia.gets(`/reports/runs/${id}/tables`)).status).toBe(404);
  await driver.settle();
  const ready = await mia.gets(REPORT);
  expect(ready.headers['content-location']).toBe(`/reports/runs/${id}`);
  const { status, body } = await mia.gets(`/reports/runs/${id}/tables`);
  const table = findReport('resolution-to-loyalty').table(ready.body as object);
  expect([status, body]).toMatchObject([
    200,
    {
      csv: reportCsv(table),
      tables: [{ report: 'resolution-to-loyalty', heading: table.heading, notes: table.notes }],
    },
  ]);
  const [shown] = (body as { tables: { lines: { cells: unknown[] }[] }[] }).tables;
  expect(shown?.lines.map(({ cells }) => cells)).toEqual(table.lines);
  expect((await mia.gets('/reports/runs/..%2fsecret/tables')).status).toBe(400);
  expect((await ana.gets(`/reports/runs/${id}/tables`)).status).toBe(403);
});

test('the tables of a manager pack are those of its reports, each by its name', async () => {
  const { mia, driver } = await givenAHouse();
  const { id } = (await mia.gets('/reports/manager-pack?month=2026-05')).body as { id: string };
  await driver.settle();
  const { parts } = (await mia.gets(`/reports/runs/${id}`)).body as { parts: { name: string }[] };
  const { tables, csv } = (await mia.gets(`/reports/runs/${id}/tables`)).body as {
    tables: { report: string }[];
    csv: null;
  };
  expect(tables.map(({ report }) => report)).toEqual(parts.map(({ name }) => name));
  expect(csv).toBeNull();
});
