import { eventsOf } from '@parley/contracts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { reasonWords } from './why-words.js';

const optionsOf = (field: unknown): readonly unknown[] => {
  if (field instanceof z.ZodOptional || field instanceof z.ZodNullable) return optionsOf(field.unwrap());
  return field instanceof z.ZodEnum ? field.options : [];
};

const reasons = new Set(
  Object.values(eventsOf)
    .flat()
    .flatMap(({ schema }) => (schema instanceof z.ZodObject ? optionsOf(schema.shape['reason']) : [])),
);

describe('why something was done, in words', () => {
  it.each(['en', 'ru'] as const)(
    'has words in %s for each reason that an event may give, and for no other',
    (language) => {
      expect(reasons).toContain('scopes-narrowed');
      expect(reasons).toContain('member-removed');
      expect(Object.keys(reasonWords[language]).toSorted()).toEqual([...reasons].toSorted());
    },
  );
});
