import { createHash, randomBytes, randomUUID } from 'node:crypto';

import { grantsOf, roles } from '@parley/contracts';
import { measured } from '@parley/testing';
import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { variablesOf } from './doors/graphql-door.js';
import { becomes, owner } from './doors/staff.js';
import { DEPTH, documentOf } from './matrix/documents.js';
import { rootsOf } from './matrix/id-places.js';
import { type Asking, post, type Sides } from './matrix/matrix.js';
import { codeOf, confirmable } from './matrix/second-factor-preparations.js';
import { readsAt } from './matrix/rest-places.js';
import { twoSides } from './matrix/two-sides.js';
import { patience, type Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

/** Names of fields that could hold one. */
const secretly = /secret|password|token|recoveryCodes|apiHash|codeHash/i;

const client = z.object({ createOAuthClient: z.object({ clientSecret: z.string() }) });
const confirmed = z.object({ confirmSecondFactor: z.object({ recoveryCodes: z.array(z.string()) }) });
const begun = z.object({
  signIn: z.object({ accessToken: z.string(), refreshToken: z.string(), deviceToken: z.string() }),
});
const started = z.object({ startOidcSignIn: z.object({ secret: z.string() }) });

/** Which secret goes in under that name somewhere; what isn't kept beyond its own call has none. */
const placedBy: Readonly<Record<string, string>> = {
  ...{ password: 'password', currentPassword: 'password', newPassword: 'password', code: 'invitation', token: 'reset' },
  ...{ refreshToken: 'refreshToken', deviceToken: 'deviceToken', secret: 'oidcSecret', apiHash: 'apiHash' },
  ...{ secondFactorCode: 'recoveryCode', hash: 'of Telegram’s widget, which says who comes and is kept by nobody' },
};

/** Everything that an organization's owner is shown once, or types in. */
async function secretsOf({ caller, whose, together }: Shop) {
  const ask = <Answer>(query: string, input: object, answer: z.ZodType<Answer>) =>
    caller.ask({ query, variables: { input: { idempotencyKey: randomUUID(), ...input } }, answer });
  const { email, password } = whose;
  const { signIn } = await caller.ask({
    query: 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken deviceToken } }',
    ...{ variables: { input: { email, password, remember: true } }, answer: begun },
  });
  const open = (field: string, input: object) => {
    const query = `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { isRequested } }`;
    return caller.ask({ query, variables: { input }, answer: z.unknown() });
  };
  const signingUp = `${randomUUID()}@example.org`;
  await open('requestPasswordReset', { email });
  await open('signUp', {
    email: signingUp,
    password: 'tulips under the bridge',
    name: 'Ann',
    organizationName: 'Walls',
  });
  const { startOidcSignIn } = await caller.ask({
    query: 'mutation { startOidcSignIn(input: { providerId: "loopback" }) { secret } }',
    answer: started,
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
    deviceToken: signIn.deviceToken,
    reset: await vi.waitFor(() => together.codeMailedTo(email), patience),
    signUp: await vi.waitFor(() => together.codeMailedTo(signingUp), patience),
    oidcSecret: startOidcSignIn.secret,
    invitation: await together.codeMailedTo(invited),
    clientSecret: createOAuthClient.clientSecret,
    apiHash,
  };
}

describe('check 46: secrets in every place for one', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let sides: Sides;
  let secrets: Readonly<Record<string, string>>;
  let reads: readonly string[];

  beforeAll(async () => {
    together = await Together.start(postgres());
    sides = await twoSides(together);
    reads = await readsAt(sides.url, sides.own);
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

  /** Every query, what has happened so far, and everything that REST reads. */
  const crawl = async (asking: Asking): Promise<string> => {
    const { accessToken } = asking.asking.caller;
    const history = '{ activity(first: 100) { edges { node { id type actor { id } record { __typename } } } } }';
    const texts = await Promise.all([
      ...queries().map((field) => answerOf(field, asking)),
      post({ query: history }, asking).then(({ text }) => text),
      ...reads.map(async (address) => {
        const response = await fetch(address, { headers: { authorization: `Bearer ${accessToken}` } });
        return response.text();
      }),
    ]);
    return texts.join('\n');
  };

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
    const result = `${Object.keys(secrets).length} secrets, ${queries().length} queries, ${reads.length} reads of REST, ${roles.length + 1} callers`;
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

  it('are those of every field where one goes in', () => {
    const inputs = Object.values(sides.schema.getTypeMap()).filter(isInputObjectType);
    const fields = inputs.flatMap((type) => Object.keys(type.getFields()).map((name) => ({ type: type.name, name })));
    const credentials = fields.filter(({ name }) => /^code$|secondFactorCode|hash$/i.test(name) || secretly.test(name));
    expect(credentials.length).toBeGreaterThan(30);
    expect(credentials.filter(({ name }) => placedBy[name] === undefined)).toEqual([]);
    const known = Object.keys(secrets);
    expect(Object.values(placedBy).filter((name) => !known.includes(name))).toHaveLength(1);
  });

  describe('in the log (check 38)', () => {
    const said = 'canary-of-a-template-5e1b';
    const entry = z.looseObject({ what: z.string(), severity: z.string(), time: z.string() });

    /** Makes an operation fail in the database with what was typed in, at two doors each. */
    const broken = async (table: string, query: string, variables: object = {}) => {
      const { database } = together.backstage.on;
      await database.query(`alter table ${table} rename to moved_away`);
      try {
        expect((await post({ query, variables }, sides)).text).toContain('gateway.internal');
      } finally {
        await database.query(
          `alter table ${table.replace(/\w+$/, 'moved_away')} rename to ${table.split('.')[1] ?? ''}`,
        );
      }
    };

    it('stands none of them, nor what was said, whatever fails; each entry says when, who, where and of which call', async () => {
      const { entries, lines } = together.backstage.log;
      const { email } = sides.asking.whose;
      const from = lines.length;
      const template = `mutation ($input: CreateMessageTemplateInput!) { createMessageTemplate(input: $input) { position } }`;
      const input = { idempotencyKey: randomUUID(), name: said, body: said };
      await broken('outreach.message_template', template, { input });
      await broken('crm.contact', `{ contacts(first: 1, search: "${said}") { totalCount } }`);
      const inviting = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { position } }';
      await broken('identity.invitation', inviting, {
        input: { idempotencyKey: randomUUID(), email: `${said}@example.org`, roles: ['viewer'] },
      });
      const failed = lines.slice(from).map((line) => entry.parse(JSON.parse(line)));
      const failures = failed.filter(({ what }) => what === 'An operation failed.');
      expect(failures.length).toBeGreaterThanOrEqual(6);
      for (const one of failures) {
        expect(one.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
        expect(one).toMatchObject({ severity: 'error', tenantId: sides.asking.whose.organizationId });
        expect(one).toMatchObject({ actor: `user:${sides.asking.whose.userId}`, correlationId: expect.any(String) });
      }
      const whole = lines.join('');
      const canaries = [said, email, 'Buyer from Askers', 'How much are three windows', 'From Askers', '+7999000'];
      const hits = [...hitsIn(whole), ...canaries.filter((canary) => whole.includes(canary))];
      const result = `${lines.length} entries, ${whole.length} characters, ${failures.length} of failures with ${said}`;
      measured({ check: '38', seed: '-', result, worst: `${hits.length} hits` });
      expect(hits).toEqual([]);
      const raw = entries.map(({ fields }) => String(fields['error']));
      expect(
        raw.some((text) => text.includes(said)),
        'mutant twin: what was given to the log holds it',
      ).toBe(true);
    });
  });

  /** Every field of what can be reached from there. */
  const fieldsBelow = (...roots: readonly string[]): readonly string[] => {
    const reached = new Set<string>();
    const walk = (name: string): readonly string[] => {
      const type = sides.schema.getType(name);
      if (reached.has(name) || !isObjectType(type)) return [];
      reached.add(name);
      const fields = Object.values(type.getFields());
      return fields.flatMap((field) => [`${name}.${field.name}`, ...walk(getNamedType(field.type).name)]);
    };
    return roots.flatMap(walk);
  };

  it('have no field in anything that a query answers with, or that comes live', () => {
    const fields = fieldsBelow('Query', 'Subscription');
    expect(fields.length).toBeGreaterThan(200);
    expect(fields.filter((field) => secretly.test(field))).toEqual([]);
  });

  it('are answered by those alone that make them, once', () => {
    const fields = fieldsBelow('Mutation').map((field) => field.split('.'));
    const shown = fields.filter(([, name = '']) => /(token|secret)$|^(recoveryCodes|key|code|address)$/i.test(name));
    const byName = Map.groupBy(
      shown.filter(([type]) => type !== 'Mutation'),
      ([, name]) => name,
    );
    const lines = [...byName].map(
      ([name, of]) => `${name}: ${of.map(([type]) => type?.replace(/Payload$/, '')).join(' ')}`,
    );
    // A record's code says why it was refused.
    expect(lines.toSorted()).toMatchInlineSnapshot(`
      [
        "accessToken: AcceptInvitation ConfirmSignUp EnterAsStaff FinishOidcSignIn RefreshSession SignIn SignInByCode SignInByTelegram SwitchOrganization",
        "address: Contact Company CreateUpload OpenFile OpenOrganizationExport StartOidcSignIn",
        "clientSecret: CreateOAuthClient",
        "code: Send Proposal AutomationOutcome FollowUp JobTrouble InviteMember",
        "deviceToken: SignIn",
        "key: FieldOption TimelineEntry Stage RecordField CreateApiKey",
        "recoveryCodes: ConfirmSecondFactor RenewRecoveryCodes",
        "refreshToken: AcceptInvitation ConfirmSignUp EnterAsStaff FinishOidcSignIn RefreshSession SignIn SignInByCode SignInByTelegram SwitchOrganization",
        "secret: BeginSecondFactor StartOidcSignIn",
      ]
    `);
  });
});
