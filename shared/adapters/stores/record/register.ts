import { isShutOut } from '../../../domain/case/guards.ts';
import type { Configuration } from '../../../domain/configuration.ts';
import { endOfDay, isDay, startOfDay } from '../../../domain/deadlines/calendar.ts';
import { invalidInput } from '../../../domain/errors.ts';
import { isOnRegister, type RegisterRow, registerRow } from '../../../domain/register/cfpb-row.ts';
import { FCA_RETURN_SQL, type FcaReturn, fcaPeriod, fcaReturn } from '../../../domain/register/fca-return.ts';
import type { Day } from '../../../domain/time.ts';
import type { Warehouse } from '../../../ports/lake.ts';
import type { Table } from '../../../ports/table.ts';
import { receivedBetween } from './received.ts';

export interface Period {
  from: Day;
  until: Day;
}

/** The register of complaints: what a regulator may ask to see. */
export interface Register {
  /**
   * Line by line, complaints of these teams received in the period, team by team; from the table, so as they stand now. Holds a
   * page in memory, however many there are; without those that are kept from the `reader` (`concerns`).
   * @throws AppError `invalid-input` naming the day at fault
   */
  rows(teams: readonly string[], period: Period, reader?: string): AsyncGenerator<RegisterRow>;
  /** From the lake, so without the last seconds (on AWS: as of its last snapshot). @throws AppError `invalid-input`, `form-not-built` */
  fcaReturn(period: Period): Promise<FcaReturn>;
}

export function openRegister({
  table,
  warehouse,
  configuration,
  shards,
}: {
  table: Pick<Table, 'queryIndex'>;
  warehouse: Pick<Warehouse, 'query'>;
  configuration: Pick<Configuration, 'firm' | 'businessTimeZone'>;
  shards: number;
}): Register {
  const { businessTimeZone } = configuration;
  return {
    async *rows(teams, { from, until }, reader) {
      if (!isDay(from)) throw invalidInput('from', 'Give a day that exists, as YYYY-MM-DD.');
      if (!isDay(until)) throw invalidInput('until', 'Give a day that exists, as YYYY-MM-DD.');
      if (until < from) throw invalidInput('until', 'The period must not end before it begins.');
      const instants = { from: startOfDay(from, businessTimeZone), to: endOfDay(until, businessTimeZone) };
      for await (const page of receivedBetween({ table, shards }, teams, instants)) {
        for (const it of page) {
          const isKept = reader !== undefined && isShutOut(reader, it);
          if (isOnRegister(it) && !isKept) yield registerRow(it, configuration);
        }
      }
    },

    async fcaReturn(period) {
      const { first, last } = fcaPeriod(period);
      return fcaReturn(await warehouse.query(FCA_RETURN_SQL, [first, last]), period);
    },
  };
}
