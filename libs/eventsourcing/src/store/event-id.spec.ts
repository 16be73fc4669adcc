import { version, validate } from 'uuid';
import { describe, expect, it } from 'vitest';

import { eventId } from './event-id.js';

describe('an event id', () => {
  it('is a UUIDv7 that sorts after the one before', () => {
    const ids = Array.from({ length: 10_000 }, eventId);
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
