import { describe, expect, it } from 'vitest';

import { databaseFindings } from './database.js';
import type { Finding } from './finding.js';
import type { Look } from './look.js';

const look = (other: Partial<Look> = {}): Look => ({
  service: 'crm',
  version: '18.4',
  number: 180_004,
  isReadOnly: false,
  head: 20_000,
  readers: [{ name: 'crm.deal-board.v1', feed: 'crm', seq: 20_000 }],
  stuck: 0,
  waiting: 0,
  stallSeconds: 0,
  skewMs: 3,
  offences: [],
  ...other,
});

const failed = (...looks: Look[]): readonly Finding[] => databaseFindings(looks).filter(({ isGood }) => !isGood);

describe('what databases are good for', () => {
  it('is told in seven lines where all is well, and in none where none was seen', () => {
    expect(failed(look(), look({ service: 'billing', waiting: 2 }))).toEqual([]);
    expect(databaseFindings([look()])).toHaveLength(7);
    expect(databaseFindings([])).toEqual([]);
  });

  it.each<[string, Partial<Look>, string]>([
    ['PostgreSQL', { version: '14.9', number: 140_009 }, '15 or later'],
    ['Writing', { isReadOnly: true }, 'primary'],
    ['Clock', { skewMs: -7000 }, 'NTP'],
    ['Walls', { offences: [{ rule: 'a rule', what: 'deals' }] }, 'owner role'],
    ['Feeds', { stallSeconds: 30 }, 'pg_stat_activity'],
    ['Readers', { readers: [{ name: 'crm.deal-board.v1', feed: 'crm', seq: 1 }] }, 'parley parked list'],
    ['Parked', { stuck: 1 }, 'parley parked replay'],
  ])('fails on %s alone, with a remedy', (what, wrong, remedy) => {
    const found = failed(look(), look({ service: 'billing', ...wrong }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ what });
    expect(found[0]?.remedy).toContain(remedy);
  });

  it('knows how far a reader of another service’s feed is behind', () => {
    const readers = [{ name: 'billing.on-message.v1', feed: 'crm' as const, seq: 3 }];
    expect(failed(look(), look({ service: 'billing', readers }))[0]?.found).toBe(
      'billing.on-message.v1 is 19997 events behind',
    );
  });

  it('shows no more than three offences', () => {
    const offences = ['a', 'b', 'c', 'd'].map((what) => ({ rule: 'r', what }));
    expect(failed(look({ offences }))[0]?.found).toMatch(/and 1 more$/);
  });
});
