import { createHash, randomBytes, randomUUID } from 'node:crypto';

import { grantsOf, roles } from '@parley/contracts';
import { measured, usePostgres } from '@parley/testing';
import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { variablesOf } from './doors/graphql-door.js';
import { becomes, owner } from './doors/staff.js';
import { DEPTH, documentOf } from './matrix/documents.js';
import { rootsOf } from './matrix/id-places.js';
import { type Asking, post, type Sides } from './matrix/matrix.js';
import { codeOf, confirmable } from './matrix/second-factor-preparations.js';
import { twoSides } from './matrix/two-sides.js';
import type { Shop } from './shop.js';
import { Together } from './together.js';

/** Names of fields that could hold one. */
const secretly = /secret|password|token|recoveryCodes|apiHash|codeHash/i;

const client = z.object({ createOAuthClient: z.object({ clientSecret: z.string() }) });
const confirmed = z.object({ confirmSecondFactor: z.object({ recoveryCodes: z.array(z.string()) }) });
const begun = z.object({ signIn: z.object({ accessToken: z.string(), refreshToken: z.string() }) });

/** Everything that an organization's owner is shown once, or types in. */
async function secretsOf({ caller, whose, together }: Shop) {
  const ask = <Answer>(query: string, input: object, answer: z.ZodType<Answer>) =>
    caller.ask({ query, variables: { input: { idempotencyKey: randomUUID(), ...input } }, answer });
  const { email, password } = whose;
  const { signIn } = await caller.ask({
    query: 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken } }',
    ...{ variables: { input: { email, password } }, answer: begun },
  });
  const invited = `${randomUUID()}@example.org`;
  await ask(
    'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { invitationId } }',
    { email: invited, roles: ['viewer'] },
    z.unknown(),
  );
  const { createOAuthClient } = await ask(
    'mutation ($input: CreateOAuthClientInput!) { createOAuthClient(input: $input) { clientSecret } }',
    {
      ...{ name: 'Calendar', isConfidential: true, scopes: ['deals:read'] },
      redirectUris: ['https://calendar.example/back'],
    },
    client,
  );
  const apiHash = randomBytes(16).toString('hex');
  const telegram =
    'mutation ($input: SetTelegramApplicationInput!) { setTelegramApplication(input: $input) { position } }';
  await ask(telegram, { apiId: 7, apiHash }, z.unknown());
  return {
    password,
    accessToken: signIn.accessToken,
    refreshToken: signIn.refreshToken,
    invitation: await together.codeMailedTo(invited),
    clientSecret: createOAuthClient.clientSecret,
    apiHash,
  };
}

describe('check 46: secrets in every place for one', () => {
  const postgres = usePostgres();
  let together: Together;
  let sides: Sides;
  let secrets: Readonly<Record<string, string>>;

  beforeAll(async () => {
    together = await Together.start(postgres());
    sides = await twoSides(together);
    const shop = sides.asking;
    const own = await secretsOf(shop);
    const { key } = await shop.apiKey();
    await confirmable(shop);
    const query =
      'mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { recoveryCodes } }';
    const variables = { input: { idempotencyKey: randomUUID(), ...codeOf(0) } };
    const { confirmSecondFactor } = await shop.caller.ask({ query, variables, answer: confirmed });
    secrets = { ...own, apiKey: key, recoveryCode: confirmSecondFactor.recoveryCodes[0] ?? '' };
  });
  afterAll(() => together.stop());

  const queries = () => rootsOf(sides.schema).flatMap(([operation, { name }]) => (operation === 'query' ? [name] : []));

  /** Shows as much of each answer as one operation may. */
  async function answerOf(field: string, asking: Asking): Promise<string> {
    const variables = variablesOf(sides.schema, 'query', { name: field, own: sides.own });
    for (let depth = DEPTH; ; depth -= 1) {
      const { text } = await post(
        { query: documentOf(sides.schema, { operation: 'query', field }, depth), variables },
        asking,
      );
      if (depth === 0 || !/gateway\.(operation|document)\./.test(text)) return text;
    }
  }

  const crawl = async (asking: Asking): Promise<string> =>
    (await Promise.all(queries().map((field) => answerOf(field, asking)))).join('\n');

  /** As it is, as bytes, and as the hash that is stored. */
  const spellingsOf = (secret: string): readonly string[] => {
    const hash = createHash('sha256').update(secret).digest();
    return [secret, Buffer.from(secret).toString('base64'), hash.toString('hex'), hash.toString('base64url')];
  };

  const hitsIn = (text: string) =>
    Object.entries(secrets).flatMap(([name, secret]) =>
      spellingsOf(secret).some((spelling) => text.includes(spelling)) ? [name] : [],
    );

  it('are shown by no query to anybody, whatever the role', async () => {
    const seen = await crawl({ url: sides.url, asking: sides.asking });
    const found = [['owner of all', hitsIn(seen)]];
    for (const role of roles) {
      const one = await owner(together, `Crawling-${role}`, sides.url);
      const asking = await becomes(together, one, { role, held: grantsOf[role] });
      found.push([role, hitsIn(await crawl({ url: sides.url, asking }))]);
    }
    const worst = `${found.flatMap(([, hits]) => hits).length} hits`;
    const result = `${Object.keys(secrets).length} secrets, ${queries().length} queries, ${roles.length + 1} callers`;
    measured({ check: '46', seed: '-', result, worst });
    expect(found.filter(([, hits]) => hits?.length)).toEqual([]);
    // The crawl reaches what lies beside them.
    for (const shown of ['Website', 'Calendar', sides.asking.whose.email]) expect(seen).toContain(shown);
  });

  it('mutant twin: one that an answer carries is found, also by its hash', () => {
    const { apiKey = '' } = secrets;
    expect(hitsIn(`{"data":{"key":"${apiKey}"}}`)).toEqual(['apiKey']);
    expect(hitsIn(spellingsOf(apiKey)[2] ?? '')).toEqual(['apiKey']);
  });

  it('have no field in anything that a query answers with', () => {
    const reached = new Set<string>();
    const fields: string[] = [];
    const walk = (name: string) => {
      const type = sides.schema.getType(name);
      if (reached.has(name) || !isObjectType(type)) return;
      reached.add(name);
      for (const field of Object.values(type.getFields())) {
        fields.push(`${name}.${field.name}`);
        walk(getNamedType(field.type).name);
      }
    };
    walk('Query');
    expect(fields.length).toBeGreaterThan(200);
    expect(fields.filter((field) => secretly.test(field))).toEqual([]);
  });
});
