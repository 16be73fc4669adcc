import { describe, expect, it } from 'vitest';

import { encodingOf } from './text-encoding.js';

const bytes = (...values: number[]) => Uint8Array.from(values);
const ascii = (text: string) => Array.from(text).map((sign) => sign.charCodeAt(0));
/** `Имя` as windows-1251 has it. */
const cyrillic = [0xc8, 0xec, 0xff];

describe('the encoding of a file', () => {
  it('is UTF-8 with a mark or without, also where its last letter is cut in half', () => {
    expect(encodingOf(bytes(0xef, 0xbb, 0xbf, ...ascii('Name')))).toBe('utf-8');
    expect(encodingOf(new TextEncoder().encode('Имя;Телефон'))).toBe('utf-8');
    expect(encodingOf(new TextEncoder().encode('Имя').slice(0, -1))).toBe('utf-8');
    expect(encodingOf(bytes())).toBe('utf-8');
  });

  it('is UTF-16 as its mark says', () => {
    expect(encodingOf(bytes(0xff, 0xfe, 0x18, 0x04))).toBe('utf-16le');
    expect(encodingOf(bytes(0xfe, 0xff, 0x04, 0x18))).toBe('utf-16be');
  });

  it('is windows-1251 where its letters make Cyrillic words', () =>
    expect(encodingOf(bytes(...cyrillic, ...ascii(';Phone'), ...cyrillic))).toBe('windows-1251'));

  it('is windows-1252 where they stand alone between Latin ones', () =>
    expect(encodingOf(bytes(...ascii('M'), 0xfc, ...ascii('ller;Jos'), 0xe9))).toBe('windows-1252'));
});
