export type Bomb = {
  readonly name: string;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
  readonly status?: number;
};

const json = 'application/json';
const many = (count: number, each: (n: number) => string) => Array.from({ length: count }, (_, n) => each(n)).join(' ');
const deep = (levels: number) =>
  `{ chats { edges { node ${'{ contact { chats '.repeat(levels)}{ id } ${'} }'.repeat(levels)} } } }`;
const query = (text: string, variables?: unknown) => ({ query: text, variables });
const nestedJson = (levels: number) =>
  `{"query":"{ __typename }","variables":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`;
const reused = (levels: number, times: number) =>
  `{ chats { edges { node { ...f0 } } } } ${many(
    levels,
    (n) => `fragment f${n} on Chat { ${many(times, () => `contact { chats { ...f${n + 1} } }`)} }`,
  )} fragment f${levels} on Chat { id }`;

export const bombs: readonly Bomb[] = [
  {
    name: 'depth 15',
    body: query(
      '{ pipelines { stages { name { en } } } chats { edges { node { contact { chats { contact { chats { contact { chats { contact { chats { id } } } } } } } } } } } }',
    ),
  },
  { name: 'depth 40', body: query(deep(19)) },
  { name: 'depth 200', body: query(deep(100)) },
  { name: 'depth 100,000', body: query('{a'.repeat(50_000)) },
  { name: '20 aliases', body: query(`{ ${many(20, (n) => `a${n}: me { user { id } }`)} }`) },
  { name: '100 aliases', body: query(`{ ${many(100, (n) => `a${n}: me { user { id } }`)} }`) },
  { name: '5,000 aliases', body: query(`{ ${many(5000, (n) => `a${n}: __typename`)} }`) },
  { name: '200 aliases of a scalar', body: query(`{ me { user { ${many(200, (n) => `a${n}: id`)} } } }`) },
  {
    name: 'aliases through a fragment',
    body: query(`{ ...f } fragment f on Query { ${many(16, (n) => `a${n}: __typename`)} }`),
  },
  {
    name: 'aliases through several fragments',
    body: query(
      `{ ...f ...g } fragment f on Query { ${many(8, (n) => `a${n}: __typename`)} } fragment g on Query { ${many(8, (n) => `b${n}: __typename`)} }`,
    ),
  },
  { name: '10,000 times the same field', body: query(`{ ${many(10_000, () => '__typename')} }`) },
  { name: '100 times the same field', body: query(`{ me { user { ${many(100, () => 'id')} } } }`) },
  { name: '1,200 tokens', body: query(`{ ${many(400, (n) => `a${n}: __typename`)} }`) },
  { name: '100,000 tokens', body: query(`{ ${many(30_000, () => 'x')} }`) },
  { name: 'reused fragments, 22 levels of 2', body: query(reused(22, 2)) },
  { name: 'reused fragments, 22 levels of 5', body: query(reused(22, 5)) },
  { name: 'reused fragments, 10 levels of 10', body: query(reused(10, 10)) },
  { name: 'a fragment within itself', body: query('{ ...f } fragment f on Query { ...f }') },
  {
    name: 'two fragments within each other',
    body: query('{ ...f } fragment f on Query { ...g } fragment g on Query { ...f }'),
  },
  {
    name: 'three fragments in a circle',
    body: query(
      '{ ...a } fragment a on Query { me { user { id } } ...b } fragment b on Query { ...c } fragment c on Query { ...a }',
    ),
  },
  { name: 'a flood of directives', body: query(`{ __typename ${many(300, () => '@include(if: true)')} }`) },
  { name: 'a flood of unknown directives', body: query(`{ __typename ${many(300, (n) => `@d${n}`)} }`) },
  { name: 'first of a billion', body: query('{ chats(first: 1000000000) { edges { node { id } } } }') },
  {
    name: 'first of a billion by variable',
    body: query('query Q($n: Int) { chats(first: $n) { edges { node { id } } } }', { n: 1e9 }),
  },
  { name: 'last of a billion', body: query('{ deals(last: 1000000000) { edges { node { id } } } }') },
  {
    name: 'pages within pages',
    body: query('{ chats(first: 100) { edges { node { messages(first: 100) { edges { node { id } } } } } } }'),
  },
  {
    name: 'pages within pages by default',
    body: query(
      '{ contacts(first: 100) { edges { node { deals { edges { node { chat { title } contact { name } } } } } } } }',
    ),
  },
  {
    name: 'pages within pages by the default of a variable',
    body: query(
      'query ($n: Int = 100) { chats(first: $n) { edges { node { id messages(first: $n) { edges { node { id text } } } } } } }',
    ),
  },
  {
    name: 'a filter of 40,000 values',
    body: query('query ($filter: DealFilter) { deals(filter: $filter) { totalCount } }', {
      filter: { or: Array(20).fill({ or: Array(20).fill({ title: { in: Array(100).fill('x') } }) }) },
    }),
  },
  { name: 'a batch of 50', body: Array.from({ length: 50 }, () => query('{ __typename }')) },
  { name: 'a batch of one', body: [query('{ __typename }')] },
  { name: '1 MB of query', body: query(`{ __typename ${' '.repeat(2 ** 20)} }`), status: 413 },
  { name: '1 MB of comment', body: query(`{ __typename } #${'x'.repeat(2 ** 20)}`), status: 413 },
  { name: '5 MB of variables', body: query('{ __typename }', { a: 'x'.repeat(5 * 2 ** 20) }), status: 413 },
  { name: '10,000 levels of JSON', body: nestedJson(10_000) },
  { name: '40,000 levels of JSON', body: nestedJson(40_000) },
  {
    name: '10,000 levels of JSON arrays',
    body: `{"query":"{ __typename }","variables":{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`,
  },
  {
    name: '2,000 levels of an input literal',
    body: query(`{ chats(filter: ${'{isUnread:'.repeat(2000)}true${'}'.repeat(2000)}) { edges { node { id } } } }`),
  },
  { name: 'UTF-7', body: query('{ __typename }'), headers: { 'content-type': `${json}; charset=utf-7` }, status: 415 },
  {
    name: 'ISO-2022-JP',
    body: query('{ __typename }'),
    headers: { 'content-type': `${json}; charset=iso-2022-jp` },
    status: 415,
  },
  {
    name: 'UTF-16',
    body: query('{ __typename }'),
    headers: { 'content-type': `${json}; charset=utf-16` },
    status: 415,
  },
  { name: 'a compressed body', body: query('{ __typename }'), headers: { 'content-encoding': 'gzip' }, status: 415 },
  {
    name: 'an unknown operation',
    body: { query: 'query A { __typename } query B { __typename }', operationName: 'C' },
  },
  { name: 'two operations and no name', body: { query: 'query A { __typename } query B { __typename }' } },
  { name: 'no query at all', body: {} },
  { name: 'a query that is a number', body: { query: 1 } },
  { name: 'no JSON', body: '{"query"' },
  { name: 'a subscription over HTTP', body: query('subscription { activity { id } }') },
  {
    name: 'the year zero',
    body: query('{ chats(filter: { lastActivityAt: { gte: "0000-01-01T00:00:00.000Z" } }) { totalCount } }'),
  },
  { name: 'a prototype in JSON', body: '{"query":"{ __typename }","__proto__":{"x":1}}' },
  { name: 'an unclosed string', body: query('{ chats(search: "') },
  { name: 'a persisted operation nobody knows', body: { documentId: 'x' } },
  {
    name: 'the hash of a persisted operation',
    body: { query: '', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
  },
];
