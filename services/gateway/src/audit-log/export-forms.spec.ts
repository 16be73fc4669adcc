import { text } from 'node:stream/consumers';

import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';

import type { ExportedEntry } from './exported-entries.loader.js';
import { asCsv, asJson } from './export-forms.adapter.js';

const entry = (sentence: string): ExportedEntry => ({
  ...{ id: 'e1', at: '2026-11-21T09:00:00.000Z', type: 'crm.deal.created', sentence },
  ...{ actorKind: 'user', actorId: 'u1', actorName: 'Ann', onBehalfOfId: null, onBehalfOfName: null },
  ...{ staffAccessId: null, staffInvitedBy: null },
  ...{ fromKind: null, fromId: null, fromName: null, fromAddress: null, why: null },
  ...{ subjectType: 'deal', subjectId: 'd1', changes: [{ field: 'stage', from: null, to: 'won' }], causeType: null },
  ...{ correlationId: 'c1', changeSetId: null, organizationId: 'o1', service: 'crm', streamVersion: 1, hash: 'ab' },
});
async function* of(...entries: readonly ExportedEntry[]) {
  yield* await Promise.resolve(entries);
}
const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '=HYPERLINK("http://evil.example")'];
const cellOf = (table: string) => /\r\n[^,]*,("(?:[^"]|"")*"|[^,]*)/.exec(table)?.[1] ?? '';

describe('an export of the audit log', () => {
  it('is a table with a line for each act', async () => {
    const table = await text(asCsv(of(entry('Ann created «Roof, "big"»'), entry('Another'))));
    expect(table.split('\r\n')).toHaveLength(4);
    expect(table).toMatch(/^\uFEFF?at,sentence,type,actorKind,/);
    expect(table).toContain('"Ann created «Roof, ""big""»"');
    expect(table).toContain('stage: — → won');
  });

  it('computes nothing when it is opened', async () => {
    for (const formula of formulas) {
      const cell = cellOf(await text(asCsv(of(entry(formula)))));
      expect(cell.replace(/^"/, ''), JSON.stringify(formula)).toMatch(/^'/);
    }
    console.info(`${formulas.length} formulas made harmless`);
  });

  it('mutant twin: as plain CSV each of them would be a formula', () => {
    for (const formula of formulas) expect(stringify([[formula]]).replace(/^"/, '')).not.toMatch(/^'/);
  });

  it('is JSON, also where nothing fits', async () => {
    expect(JSON.parse(await text(asJson(of(entry('one'), entry('two')))))).toEqual([entry('one'), entry('two')]);
    expect(JSON.parse(await text(asJson(of())))).toEqual([]);
  });

  it('is torn where reading goes wrong, and no whole one', async () => {
    async function* failing() {
      yield entry('one');
      throw await Promise.resolve(new Error('gone'));
    }
    await expect(text(asCsv(failing()))).rejects.toThrow('gone');
    await expect(text(asJson(failing()))).rejects.toThrow('gone');
  });
});
