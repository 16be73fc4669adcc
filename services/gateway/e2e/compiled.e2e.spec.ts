import { CardsByChat, ListChats } from '@parley/contracts';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type DocumentNode,
  execute,
  type ExecutionArgs,
  getOperationAST,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  print,
  validate,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CompiledOperations } from '../src/execution/compiled-operations.adapter.js';
import { answeringByChance, type Chances, type Weather } from './answered-by-chance.js';
import { startFake, type Fake } from './fakes.js';
import { corpusOf } from './operation-corpus.js';
import { chat, contact, deal, page } from './records.js';

const chances: readonly (readonly [string, Chances])[] = [
  ['all is there', { nulls: 0, failures: 0, wrong: 0 }],
  ['much is null', { nulls: 300, failures: 0, wrong: 0 }],
  ['some fails', { nulls: 50, failures: 15, wrong: 0 }],
  ['some is of the wrong kind', { nulls: 50, failures: 0, wrong: 15 }],
];

let fake: Fake;
let schema: GraphQLSchema;
let queries: readonly ExecutionArgs[];

beforeAll(async () => {
  fake = await startFake();
  ({ schema } = fake.gateway.get(GraphQLSchemaHost));
  answeringByChance(schema);
  const documents = new Map<string, DocumentNode>();
  const documentOf = (query: string) => {
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    return document;
  };
  queries = corpusOf(schema)
    .map(({ query, variables }) => ({ schema, document: documentOf(query), variableValues: variables }))
    .filter(({ document }) => validate(schema, document).length === 0)
    .filter(({ document }) => getOperationAST(document)?.operation === OperationTypeNode.QUERY);
});
afterAll(() => fake.stop());

/** How many queries are answered otherwise than by graphql-js. */
async function differing(weather: Weather, run: (args: ExecutionArgs) => unknown) {
  let [differ, failed] = [0, 0];
  for (const query of queries) {
    const args = { ...query, contextValue: weather };
    const [expected, answered] = [JSON.stringify(await execute(args)), JSON.stringify(await run(args))];
    if (expected.includes('"errors"')) failed += 1;
    if (expected !== answered) differ += 1;
  }
  return { failed, differ };
}

const compileAlone = (document: DocumentNode) => compileQuery(schema, document);
const compiledAlone = new Map<DocumentNode, ReturnType<typeof compileAlone>>();

/** What the library answers where nobody looks after it: but for inputs that contain themselves, which it never ends. */
function byLibraryAlone(args: ExecutionArgs): unknown {
  const { document, contextValue, variableValues } = args;
  if (/: \[?\w+(Filter|Order|Input)\b/.test(print(document))) return execute(args);
  const compiled = compiledAlone.get(document) ?? compileAlone(document);
  compiledAlone.set(document, compiled);
  return isCompiledQuery(compiled) ? compiled.query(undefined, contextValue, variableValues ?? {}) : compiled;
}

describe('a compiled operation', () => {
  const operations = new CompiledOperations({ worthItAfter: 0, mostKnown: Infinity });

  it.each(chances)('answers as graphql-js does, byte for byte, where %s', async (name, each) => {
    for (const seed of ['one', 'two']) {
      const { failed, differ } = await differing({ seed, chances: each }, (args) => operations.execute(args));
      console.info(`${name}: ${queries.length} queries, ${failed} with errors, ${differ} answered otherwise`);
      expect(differ).toBe(0);
    }
    expect(queries.length).toBeGreaterThan(80);
  });

  it('mutant: where errors and variables are left to the library, some answers are others', async () => {
    const { differ } = await differing(
      { seed: 'one', chances: { nulls: 50, failures: 15, wrong: 15 } },
      byLibraryAlone,
    );
    console.info(`without falling back: ${differ} of ${queries.length} answered otherwise`);
    expect(differ).toBeGreaterThan(0);
  });

  it('is what is small enough of these', () => {
    const documents = new Set(queries.map(({ document }) => document)).size;
    console.info(`${operations.kept.compiled} of ${documents} documents are compiled`);
    expect(operations.kept.known).toBe(documents);
    expect(operations.kept.compiled).toBeGreaterThan(documents / 3);
  });

  it('is kept for as many operations as may be, those asked for last', async () => {
    const few = new CompiledOperations({ worthItAfter: Infinity, mostKnown: 2 });
    const contextValue = { seed: 'one', chances: { nulls: 0, failures: 0, wrong: 0 } };
    for (const query of queries.slice(0, 20)) await few.execute({ ...query, contextValue });
    expect(few.kept).toEqual({ known: 2, compiled: 0 });
  });
});

it('an inbox of 50 chats takes as many calls compiled as the first time', async () => {
  const own = await startFake();
  const fifty = Array.from({ length: 50 }, (_, n) => n);
  own.services
    .on(ListChats, () => page(fifty.map(chat)))
    .on(CardsByChat, ({ ids }) => ({
      items: ids.map((chatId, n) => ({ chatId, contact: contact(n), company: null, currentDeal: deal(n) })),
    }));
  const answers = new Set<string>();
  const inbox = '{ chats(first: 50) { edges { node { id title contact { name } currentDeal { title } } } } }';
  for (let time = 1; time <= 6; time += 1) {
    answers.add(await (await own.post({ query: inbox })).text());
    expect(own.services.asked).toHaveLength(2 * time);
  }
  expect(answers.size).toBe(1);
  await own.stop();
});
