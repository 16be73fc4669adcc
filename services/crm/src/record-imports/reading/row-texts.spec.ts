import { describe, expect, it } from 'vitest';

import { RowTexts } from './row-texts.js';

const semicolons = { cells: ';', rows: '\n' } as const;

function cut(pieces: readonly string[], longest?: number) {
  const texts = new RowTexts(semicolons, longest);
  const rows = [...pieces.flatMap((piece) => [...texts.next(piece)]), ...texts.end()];
  return rows.map((row) => [row.number, 'text' in row ? row.text : row.refused.code]);
}

describe('rows of a text', () => {
  it('end with their line, the last one with the text', () =>
    expect(cut(['a;b\r\nc;d\ne'])).toEqual([
      [1, 'a;b'],
      [2, 'c;d'],
      [3, 'e'],
    ]));

  it('go on over what is quoted, however the text is cut', () => {
    const text = 'a;"b\n""c"";"\nd\n';
    const rows = [
      [1, 'a;"b\n""c"";"'],
      [2, 'd'],
    ];
    expect(cut([text])).toEqual(rows);
    expect(cut(Array.from(text)), 'letter by letter').toEqual(rows);
  });

  it('take a quotation mark within a text for what it is', () =>
    expect(cut(['5" pipe;x\n"a"b;"c"\nd'])).toEqual([
      [1, '5" pipe;x'],
      [2, '"a"b;"c"'],
      [3, 'd'],
    ]));

  it.each([']', '^', '-', '\\', '.'])('are cut into cells by %s as by any other sign', (cells) => {
    const texts = new RowTexts({ cells, rows: '\n' });
    expect([...texts.next(`a${cells}"b\nc"\nd\n`)].map((row) => row.number)).toEqual([1, 2]);
  });

  it('are counted where nothing stands in them, and left out', () =>
    expect(cut(['a\n\n\r\nb\n'])).toEqual([
      [1, 'a'],
      [4, 'b'],
    ]));

  it('are refused where they are too long, one by one, whatever is quoted in them', () =>
    expect(cut(['a\n', 'b'.repeat(6), 'b'.repeat(6), '\nc\n"', 'd\n'.repeat(8), '"\ne'], 10)).toEqual([
      [1, 'a'],
      [2, 'crm.record-import.row-too-long'],
      [3, 'c'],
      [4, 'crm.record-import.row-too-long'],
      [5, 'e'],
    ]));

  it('are refused where a quotation mark never closes', () =>
    expect(cut(['a\n"b;c\nd'])).toEqual([
      [1, 'a'],
      [2, 'crm.record-import.quotes-open'],
    ]));

  it('hold no more of a text than their longest, whatever comes', () => {
    const texts = new RowTexts(semicolons);
    const piece = 'x'.repeat(1 << 20);
    for (let n = 0; n < 5; n += 1) expect([...texts.next(piece)]).toEqual([]);
    expect([...texts.next('\nAnn;1\n')]).toEqual([
      { number: 1, refused: expect.objectContaining({ code: 'crm.record-import.row-too-long' }) },
      { number: 2, text: 'Ann;1' },
    ]);
  });
});
