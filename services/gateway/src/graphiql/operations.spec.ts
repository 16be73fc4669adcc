import { buildSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { beginnings, readyMade } from './operations.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

/** What fits beside the answer where a window is 1440 wide. */
const WIDEST = 60;

describe.each(readyMade)('the ready-made operation $name', ({ name, query, variables }) => {
  it('is one that the API has', () => {
    expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
    expect(query).toMatch(new RegExp(`^(query|mutation|subscription) ${name}\\b`, 'm'));
  });

  it('has variables that are JSON once they are filled in, and lines that fit', () => {
    expect(() => JSON.parse((variables ?? '{}').replace(/\{\w+\}/g, '1')) as unknown).not.toThrow();
    for (const line of query.split('\n')) expect(line.length, line).toBeLessThanOrEqual(WIDEST);
  });
});

it('the page finds what to fill in', () => {
  expect(validate(schema, parse(beginnings))).toEqual([]);
});

it('approves what is shown as it was drafted, and any text is one’s own', () => {
  const approve = readyMade.find(({ name }) => name === 'Approve');
  expect(approve?.query).toContain('$editedText: String\n');
  const variables = JSON.parse((approve?.variables ?? '').replace(/\{\w+\}/g, '1')) as unknown;
  expect(variables).toMatchObject({ editedText: null });
});
