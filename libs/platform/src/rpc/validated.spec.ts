import { DomainError } from '@parley/kernel';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { validated, validatedKey } from './validated.js';

const schema = z.object({ title: z.string(), texts: z.array(z.object({ text: z.string() })).default([]) });

function fieldsOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'input.invalid') return error.details['fields'];
    throw error;
  }
}

describe('data from outside', () => {
  it('is read as its schema reads it', () =>
    expect(validated(schema, { title: 'Крыша 🏠', more: 1 })).toEqual({ title: 'Крыша 🏠', texts: [] }));

  it('is refused with every field that does not fit', () =>
    expect(fieldsOf(() => validated(schema, { texts: [{}] }))).toEqual([
      { path: 'title', code: 'invalid_type' },
      { path: 'texts.0.text', code: 'invalid_type' },
    ]));

  it('holds no text that nothing can store: a half of a pair, a zero', () =>
    expect(fieldsOf(() => validated(schema, { title: 'a\ud800', texts: [{ text: 'fine' }, { text: 'a\0' }] }))).toEqual(
      [
        { path: 'title', code: 'text' },
        { path: 'texts.1.text', code: 'text' },
      ],
    ));
});

describe('a key of a command', () => {
  it('may be absent, and has 1 to 255 characters', () => {
    expect(validatedKey(undefined)).toBeUndefined();
    expect(validatedKey('k'.repeat(255))).toHaveLength(255);
    for (const [wrong, code] of [
      ['', 'too_small'],
      ['k'.repeat(256), 'too_big'],
      ['k\0', 'text'],
    ] as const)
      expect(fieldsOf(() => validatedKey(wrong))).toEqual([{ path: 'idempotencyKey', code }]);
  });
});
