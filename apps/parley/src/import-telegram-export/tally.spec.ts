import { describe, expect, it } from 'vitest';

import { Tally } from './tally.js';

describe('tally of an import', () => {
  it('tells what became of each record, the first lines by number', () => {
    const tally = new Tally();
    tally.took('a', { added: 1000, known: 200 });
    tally.took('a', { added: 234, known: 0 });
    for (let line = 1; line <= 7; line += 1) tally.skip({ line, reason: 'service-message' });
    tally.skip({ line: 9, reason: 'malformed' });
    tally.skip({ line: 11, reason: 'refused', code: 'eventsourcing.event-too-large' });
    expect(tally.report()).toMatchInlineSnapshot(`
      "chats            1
      added        1,234  messages
      known          200  messages, left as they were
      skipped          9  records:
                1  not readable as a message, line 9
                1  refused by Parley (eventsourcing.event-too-large), line 11
                7  no messages: calls, joins, pins and the like, lines 1, 2, 3, 4, 5, …"
    `);
    expect(tally.progress).toBe('1,234 added, 200 known already, 9 skipped');
  });

  it('knows a document without records, and an import that did nothing', () => {
    const tally = new Tally();
    tally.skip({ line: 1, reason: 'cut-off' });
    expect([tally.hasRecords, tally.isAnyDone]).toEqual([false, false]);
    tally.skip({ line: 2, reason: 'own-notes' });
    expect([tally.hasRecords, tally.isAnyDone]).toEqual([true, false]);
    expect(new Tally().report()).toContain('records');
  });
});
