import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';

import { documentsOf } from './documents.js';
import { operationsFile } from './operations-file.js';

const root = join(import.meta.dirname, '../..');
const schema = buildSchema(readFileSync(join(root, 'services/gateway/schema.graphql'), 'utf8'));
const documents = documentsOf(schema);

describe('the operations of the client', () => {
  it('are those of the schema (run with -u to bring them up to date)', async () => {
    const file = join(root, 'libs/client/src/generated/operations.ts');
    await expect(await operationsFile(schema)).toMatchFileSnapshot(file);
  });

  it('are one for each field, each valid', () => {
    const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    expect(documents).toHaveLength(fields.length);
    for (const { name, text } of documents) expect(validate(schema, parse(text)), name).toEqual([]);
  });

  it('know which take an idempotency key', () => {
    const keyed = documents.filter(({ isKeyed }) => isKeyed).map(({ name }) => name);
    expect(keyed).toContain('ApproveProposal');
    expect(keyed).not.toContain('SignIn');
  });

  it('would not be current after a change of the schema', async () => {
    const grown = buildSchema(`${readFileSync(join(root, 'services/gateway/schema.graphql'), 'utf8')}
      extend type Chat { colour: String }`);
    expect(await operationsFile(grown)).not.toBe(await operationsFile(schema));
  });
});
