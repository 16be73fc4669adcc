import { describe, expect, it } from 'vitest';

import { dateOf, dayOf } from './organization-day.js';

const HOUR = 3_600_000;
const hoursIn = ({ startsAt, endsAt }: ReturnType<typeof dayOf>) => (Date.parse(endsAt) - Date.parse(startsAt)) / HOUR;

describe('an organization’s day', () => {
  it('begins at midnight where the organization is', () => {
    const day = { startsAt: '2026-11-20T22:00:00.000Z', endsAt: '2026-11-21T22:00:00.000Z' };
    expect(dayOf('2026-11-21T21:59:59.999Z', 'Europe/Riga')).toEqual(day);
    expect(dayOf(day.startsAt, 'Europe/Riga')).toEqual(day);
    expect(dayOf(day.endsAt, 'Europe/Riga').startsAt).toBe(day.endsAt);
  });

  it('is named as the calendar there names it', () => {
    const instant = '2026-11-21T22:00:00.000Z';
    const dates = ['UTC', 'Europe/Riga', 'America/New_York'].map((timeZone) => dateOf(instant, timeZone));
    expect(dates).toEqual(['2026-11-21', '2026-11-22', '2026-11-21']);
    expect(dateOf('2026-11-21T21:59:59.999Z', 'Europe/Riga')).toBe('2026-11-21');
  });

  it('has 23 hours when summer begins, and 25 when it ends', () => {
    const [spring, autumn] = [
      dayOf('2026-03-29T12:00:00.000Z', 'Europe/Riga'),
      dayOf('2026-10-25T12:00:00.000Z', 'Europe/Riga'),
    ];
    expect(spring).toEqual({ startsAt: '2026-03-28T22:00:00.000Z', endsAt: '2026-03-29T21:00:00.000Z' });
    expect(autumn).toEqual({ startsAt: '2026-10-24T21:00:00.000Z', endsAt: '2026-10-25T22:00:00.000Z' });
    expect([hoursIn(spring), hoursIn(autumn)]).toEqual([23, 25]);
  });

  it('begins at one o’clock where midnight is skipped', () => {
    const day = dayOf('2026-04-24T12:00:00.000Z', 'Africa/Cairo');
    expect(day.startsAt).toBe('2026-04-23T22:00:00.000Z');
    expect(dayOf('2026-04-23T21:59:59.999Z', 'Africa/Cairo').endsAt).toBe(day.startsAt);
  });

  it('mutant twin: days of 24 hours from some midnight on would be an hour off from summer on', () => {
    const careless = (instant: string, midnight: string) =>
      new Date(
        Date.parse(midnight) + Math.floor((Date.parse(instant) - Date.parse(midnight)) / (24 * HOUR)) * 24 * HOUR,
      );
    const before = dayOf('2026-03-28T12:00:00.000Z', 'Europe/Riga');
    const instant = '2026-03-30T12:00:00.000Z';
    expect(careless(instant, before.startsAt).toISOString()).not.toBe(dayOf(instant, 'Europe/Riga').startsAt);
  });
});
