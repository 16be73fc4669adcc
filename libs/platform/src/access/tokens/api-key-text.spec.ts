import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';

import { newApiKeyText, readApiKeyText } from './api-key-text.js';

const named = { apiKeyId: v7(), organizationId: v7() };

describe('the text of a key', () => {
  it('says which key of which organization it is, and what it is known by', () => {
    const { text, hash, prefix } = newApiKeyText(named);
    expect(text).toMatch(/^pk_[\w-]{86}$/);
    expect(text.startsWith(prefix)).toBe(true);
    expect(prefix).toHaveLength(11);
    expect(readApiKeyText(text)).toEqual({ ...named, hash });
  });

  it('is another one every time', () => expect(newApiKeyText(named).hash).not.toBe(newApiKeyText(named).hash));

  it('is known by all of it: one character more or less is another key or none', () => {
    const { text, hash } = newApiKeyText(named);
    const other = `${text.slice(0, -1)}${text.endsWith('A') ? 'B' : 'A'}`;
    expect(readApiKeyText(other)?.hash).not.toBe(hash);
    expect(readApiKeyText(`${text}A`)).toBeUndefined();
    expect(readApiKeyText(text.slice(0, -1))).toBeUndefined();
  });

  it.each(['', 'pk_', `pk_${'!'.repeat(86)}`, `pk_${'A'.repeat(86)} `, `sk_${'A'.repeat(86)}`, `pk_${'E'.repeat(86)}`])(
    'is nothing where it never was one: %s',
    (text) => expect(readApiKeyText(text)).toBeUndefined(),
  );
});
