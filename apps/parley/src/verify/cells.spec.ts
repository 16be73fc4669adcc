import { describe, expect, it } from 'vitest';

import { cellsOf, isWhole } from './cells.js';

describe('a line of an exported table', () => {
  it.each([
    ['a,b,c', ['a', 'b', 'c']],
    ['', ['']],
    ['a,,', ['a', '', '']],
    ['"a,b","say ""hello""",c', ['a,b', 'say "hello"', 'c']],
    ['"two\nlines",b', ['two\nlines', 'b']],
    [`'=1+1,"'=A,B",it's`, ['=1+1', '=A,B', "it's"]],
  ])('%j', (line, cells) => expect(cellsOf(line)).toEqual(cells));

  it.each(['a"b', '"a"b,c'])('is none where a quote stands in the middle: %s', (line) =>
    expect(() => cellsOf(line)).toThrow(SyntaxError),
  );

  it('goes on where a quote is open', () =>
    expect(['a,"b', 'a,"b"', '"a ""b', '"a ""b"'].map(isWhole)).toEqual([false, true, false, true]));
});
