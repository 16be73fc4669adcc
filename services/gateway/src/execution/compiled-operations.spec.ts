import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';

import { CompiledOperations } from './compiled-operations.adapter.js';

const schema = buildSchema('type Query { deal: Deal } type Deal { id: ID deal: Deal }');
const root = { deal: { id: 'd', deal: null } };

/** Some lines of text that are very many fields once their fragments are written out. */
const growing = (levels: number, times: number) =>
  `{ deal { ...f0 } } ${Array.from({ length: levels }, (_, n) => {
    const inner = Array.from({ length: times }, (_one, i) => `a${String(i)}: deal { ...f${String(n + 1)} }`);
    return `fragment f${String(n)} on Deal { ${inner.join(' ')} }`;
  }).join(' ')} fragment f${String(levels)} on Deal { id }`;

async function compiledAfter(query: string) {
  const operations = new CompiledOperations({ worthItAfter: 0 });
  const document = parse(query);
  await operations.execute({ schema, document, rootValue: root });
  return operations.kept.compiled;
}

describe('a query that is asked again', () => {
  it('is compiled where it is small', async () => {
    expect(await compiledAfter('{ deal { id deal { id } } }')).toBe(1);
    expect(await compiledAfter(growing(4, 2))).toBe(1);
  });

  it('is not where fragments make it large', async () => {
    expect(await compiledAfter(growing(5, 5))).toBe(0);
    expect(await compiledAfter(growing(30, 2))).toBe(0);
  });

  it('is known with so many others alone', async () => {
    const operations = new CompiledOperations({ worthItAfter: 0, mostKnown: 3 });
    for (let n = 0; n < 10; n += 1)
      await operations.execute({ schema, document: parse(`{ a${String(n)}: deal { id } }`), rootValue: root });
    expect(operations.kept).toEqual({ known: 3, compiled: 3 });
  });
});
