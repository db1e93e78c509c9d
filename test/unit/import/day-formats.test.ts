import { describe, expect, it } from 'vitest';
import { dayFormat, dayOf, readIsoMoment } from '../../../shared/domain/loyalty/day-formats.ts';

describe('dates in files', () => {
  it.each([
    ['yyyyMMdd', '19970118', '1997-01-18'],
    ['M/d/yyyy', '7/9/2013', '2013-07-09'],
    ['M/d/yyyy', '12/31/2013', '2013-12-31'],
    ['dd.MM.yyyy HH:mm:ss', '29.02.2024 23:59:59', '2024-02-29'],
    ['yyyyMMdd', '2026-11-21', '2026-11-21'],
    ['M/d/yyyy', '2026-11-21T03:00:00Z', '2026-11-21T03:00:00.000Z'],
  ])('%s reads %s', (format, text, moment) => {
    expect(dayFormat(format)?.(text)).toBe(moment);
  });

  it.each([
    ['yyyyMMdd', '20260230'],
    ['yyyyMMdd', '20261301'],
    ['yyyyMMdd', '2026011'],
    ['M/d/yyyy', '13/1/2026'],
    ['M/d/yyyy', '1/1/26'],
    ['dd.MM.yyyy HH:mm', '01.01.2026 24:00'],
    ['dd.MM.yyyy', '01x01x2026'],
  ])('%s refuses %s', (format, text) => {
    expect(dayFormat(format)?.(text)).toBeUndefined();
  });

  it.each(['', 'yyyy', 'MM/yyyy', 'yyyyMMddMM', 'M/MM/d/yyyy', 'yy-MM-dd'])('"%s" is no format', (format) => {
    expect(dayFormat(format)).toBeUndefined();
  });

  it.each(['2026-02-30', '2026-1-1', '21/11/2026', 'yesterday', '2026-11-21T25:00Z', '2026-11-21T09:30+99:00', ''])(
    'ISO 8601 refuses %s',
    (text) => {
      expect(readIsoMoment(text)).toBeUndefined();
    },
  );

  it('a date stays as it is, and an instant becomes its local date', () => {
    expect(dayOf('2026-11-21', 'America/New_York')).toBe('2026-11-21');
    expect(dayOf('2026-11-21T04:59:00.000Z', 'America/New_York')).toBe('2026-11-20');
    expect(dayOf('2026-11-21T05:00:00.000Z', 'America/New_York')).toBe('2026-11-21');
  });

  it('a time without an offset is local already', () => {
    expect(readIsoMoment('2026-11-21 23:30:00')).toBe('2026-11-21');
  });

  it.each([
    ['2026-11-21 23:30', '2026-11-22T04:30:00.000Z'],
    ['2026-03-08T02:30:00', '2026-03-08T07:00:00.000Z'],
    ['2026-06-30T23:59:60', '2026-07-01T03:59:59.000Z'],
    ['2026-11-21T23:30:00Z', '2026-11-21T23:30:00.000Z'],
    ['2026-11-21', '2026-11-21'],
  ])('is that instant where a time zone is given, skipped hours and leap seconds among them: %s', (text, moment) => {
    expect(readIsoMoment(text, 'America/New_York')).toBe(moment);
  });

  it('the same instant in two offsets is one moment', () => {
    expect(readIsoMoment('2026-11-21T10:00:00+01:00')).toBe(readIsoMoment('2026-11-21T09:00Z'));
  });
});
