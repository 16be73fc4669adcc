import { describe, expect, it } from 'vitest';

import { saidSeparator, separatorsOf } from './separators.js';

describe('what separates cells', () => {
  it.each([
    ['name,phone\nAnn,1\n', ','],
    ['Имя;Телефон\r\nАнна;1\r\n', ';'],
    ['name\tphone\nAnn\t1', '\t'],
    ['name|phone\nAnn|1', '|'],
    ['name\nAnn\nTim', ','],
    ['', ','],
  ])('of %j is %j', (head, cells) => expect(separatorsOf(head).cells).toBe(cells));

  it('is what stands in each row alike, not what stands in texts', () => {
    expect(separatorsOf('name;note\nAnn;a, b, c, d\nTim;e, f').cells).toBe(';');
    expect(separatorsOf('name,note\n"Ann; x; y; z","a;b;c;d"\nTim,e').cells).toBe(',');
  });

  it('is what the file says itself', () => {
    expect(saidSeparator('sep=;\r\nname;phone')).toEqual({ cells: ';', length: 7 });
    expect(saidSeparator('name;phone')).toBeUndefined();
  });
});

describe('what ends rows', () => {
  it('is a line feed, or a carriage return where there is none', () => {
    expect(separatorsOf('a,b\r\n1,2').rows).toBe('\n');
    expect(separatorsOf('a,b\r1,2').rows).toBe('\r');
  });
});
