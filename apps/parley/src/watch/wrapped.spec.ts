import { describe, expect, it } from 'vitest';

import { wrapped } from './wrapped.js';

describe('a wrapped text', () => {
  it('ends its lines between words, and keeps their indentation', () => {
    expect(wrapped('  · Добрый день, чем помочь?\nb', 18)).toBe('  · Добрый день,\n    чем помочь?\nb');
  });

  it('leaves alone what is short enough', () => {
    expect(wrapped('  a   b\n\nc', 7)).toBe('  a   b\n\nc');
  });

  it('cuts a word that no line can hold', () => {
    expect(wrapped('see https://a.example/long', 10)).toBe('see\nhttps://a.\nexample/lo\nng');
  });

  it('counts what takes two cells', () => {
    expect(wrapped('👍👍 👍👍', 6)).toBe('👍👍\n👍👍');
    expect(wrapped('ééé ééé', 7)).toBe('ééé ééé');
  });

  it('goes on where there is hardly any room', () => {
    expect(wrapped('      ab', 3)).toContain('a');
  });
});
