import { randomUUID } from 'node:crypto';

import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Caller, type Credentials } from '../journey/caller.js';
import { Together, useMigratedPostgres } from './together.js';

const token = z.object({ signIn: z.object({ accessToken: z.string() }) });
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';

describe('sign-ins over the public API', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let url: string;
  let ann: Credentials;

  beforeAll(async () => {
    together = await Together.start(postgres());
    ({ url } = await together.open());
    ann = await together.organization('Ann');
  });
  afterAll(() => together.stop());

  const signedIn = async (given: object = {}) => {
    const input = { email: ann.email, password: ann.password, ...given };
    const { signIn: session } = await new Caller(url).ask({ query: signIn, variables: { input }, answer: token });
    return new Caller(url, session.accessToken);
  };
  const codeOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'answered',
      (error: unknown) => /"code":"([^"]+)"/.exec(String(error))?.[1] ?? String(error),
    );
  const isIn = (caller: Caller) => codeOf(caller.ask({ query: '{ me { user { id } } }', answer: z.unknown() }));

  it('ask for a second factor once there is one, from signing in to removing it (check 55)', async () => {
    const here = await signedIn();
    const key = () => ({ idempotencyKey: randomUUID() });
    const begin = 'mutation ($input: BeginSecondFactorInput!) { beginSecondFactor(input: $input) { secret uri } }';
    const begun = z.object({ beginSecondFactor: z.object({ secret: z.string(), uri: z.string() }) });
    const { beginSecondFactor } = await here.ask({ query: begin, variables: { input: key() }, answer: begun });
    expect(beginSecondFactor.uri).toContain('otpauth://totp/Parley:ann%40example.org');
    const codeIn = (steps: number) =>
      new TOTP({ secret: Secret.fromBase32(beginSecondFactor.secret) }).generate({
        timestamp: together.clock.now().getTime() + steps * 30_000,
      });

    const confirm =
      'mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { recoveryCodes } }';
    const confirmed = z.object({ confirmSecondFactor: z.object({ recoveryCodes: z.array(z.string()).length(10) }) });
    const input = { ...key(), code: codeIn(-1) };
    const { confirmSecondFactor } = await here.ask({ query: confirm, variables: { input }, answer: confirmed });
    const me = z.object({ me: z.object({ hasSecondFactor: z.boolean() }) });
    await expect(here.ask({ query: '{ me { hasSecondFactor } }', answer: me })).resolves.toEqual({
      me: { hasSecondFactor: true },
    });

    const recoveryCode = confirmSecondFactor.recoveryCodes[0];
    expect([
      await codeOf(signedIn()),
      await codeOf(signedIn({ secondFactorCode: '000000' })),
      await codeOf(signedIn({ secondFactorCode: codeIn(0) })),
      await codeOf(signedIn({ secondFactorCode: codeIn(0) })),
      await codeOf(signedIn({ secondFactorCode: recoveryCode })),
      await codeOf(signedIn({ secondFactorCode: recoveryCode })),
    ]).toEqual([
      'identity.sign-in.second-factor-needed',
      'identity.sign-in.second-factor-wrong',
      'answered',
      'identity.sign-in.second-factor-wrong',
      'answered',
      'identity.sign-in.second-factor-wrong',
    ]);

    const remove = 'mutation ($input: RemoveSecondFactorInput!) { removeSecondFactor(input: $input) { position } }';
    await here.ask({ query: remove, variables: { input: { ...key(), code: codeIn(1) } }, answer: z.unknown() });
    expect(await codeOf(signedIn())).toBe('answered');
  });

  it('are shown to their user, who ends them', async () => {
    const [here, elsewhere] = [await signedIn({ remember: true }), await signedIn()];
    const shown = z.object({
      signIns: z.array(z.object({ id: z.string(), isCurrent: z.boolean(), address: z.string() })),
    });
    const query = '{ signIns { id isCurrent address } }';
    const { signIns } = await here.ask({ query, answer: shown });
    expect(signIns.length).toBeGreaterThanOrEqual(2);
    expect(signIns.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(new Set(signIns.map(({ address }) => address))).toEqual(new Set(['127.0.0.1']));
    const end = 'mutation ($input: EndOtherSignInsInput!) { endOtherSignIns(input: $input) { position } }';
    await here.ask({ query: end, variables: { input: { idempotencyKey: randomUUID() } }, answer: z.unknown() });
    expect((await here.ask({ query, answer: shown })).signIns).toHaveLength(1);
    await vi.waitFor(async () => expect(await isIn(elsewhere)).toBe('access.session-revoked'), 10_000);
  });
});
