import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { Caller, type Credentials, Unanswered } from '../journey/caller.js';
import { Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const DAY = 86_400_000;

const session = z.object({ accessToken: z.string(), refreshToken: z.string(), signInId: z.string() });
const shown = 'accessToken refreshToken signInId';
const listed = z.object({ signIns: z.array(z.object({ id: z.string(), isCurrent: z.boolean() })) });
const inbox = z.object({ chats: z.object({ totalCount: z.int() }) });

/** A program on a device, which keeps nothing but what it was given last. */
class Device {
  private kept = '';
  private caller: Caller;
  signInId = '';

  constructor(private readonly url: string) {
    this.caller = new Caller(url);
  }

  async signIn({ email, password }: Credentials, remember: boolean): Promise<void> {
    const query = `mutation ($input: SignInInput!) { signIn(input: $input) { ${shown} } }`;
    const variables = { input: { email, password, remember } };
    const answer = z.object({ signIn: session });
    this.enter((await this.caller.ask({ query, variables, answer })).signIn);
  }

  /** Opens the program again, which asks for no password: how many chats its inbox shows. */
  async opened(): Promise<number> {
    const query = `mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { ${shown} } }`;
    const variables = { input: { refreshToken: this.kept } };
    const answer = z.object({ refreshSession: session });
    this.enter((await new Caller(this.url).ask({ query, variables, answer })).refreshSession);
    return (await this.caller.ask({ query: '{ chats(first: 20) { totalCount } }', answer: inbox })).chats.totalCount;
  }

  signIns = async () => (await this.caller.ask({ query: '{ signIns { id isCurrent } }', answer: listed })).signIns;

  async end(signInId: string): Promise<void> {
    const query = 'mutation ($input: EndSignInInput!) { endSignIn(input: $input) { position } }';
    const variables = { input: { idempotencyKey: randomUUID(), signInId } };
    await this.caller.ask({ query, variables, answer: z.unknown() });
  }

  private enter({ accessToken, refreshToken, signInId }: z.infer<typeof session>): void {
    this.kept = refreshToken;
    this.signInId = signInId;
    this.caller = new Caller(this.url, accessToken);
  }
}

describe('a remembered device', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let url: string;
  let shop: Shop;

  beforeAll(async () => {
    together = await Together.start(postgres());
    ({ url } = await together.open());
    shop = await Shop.open(together, 'Remembered', url);
    shop.hear('How much is it?');
    await shop.chat();
  });
  afterAll(() => together.stop());

  const device = async ({ remember }: { readonly remember: boolean }) => {
    const one = new Device(url);
    await one.signIn(shop.whose, remember);
    return one;
  };
  const refused = (one: Device) =>
    one.opened().then(
      () => 'opened',
      (error: unknown) => (error instanceof Unanswered ? /"code":"([^"]+)"/.exec(error.message)?.[1] : error),
    );

  it('lands in the inbox days later, again and again, without the password', async () => {
    const phone = await device({ remember: true });
    for (const days of [1, 7, 30]) {
      together.clock.advance(days * DAY);
      expect(await phone.opened(), `${days} days later`).toBe(1);
    }
  });

  it('mutant twin: one that is not remembered is asked for the password a day later', async () => {
    const borrowed = await device({ remember: false });
    expect(await borrowed.opened()).toBe(1);
    together.clock.advance(DAY);
    expect(await refused(borrowed)).toBe('identity.sign-in.ended');
  });

  it('is forgotten from the list of sign-ins, by another, which goes on', async () => {
    const [phone, laptop] = [await device({ remember: true }), await device({ remember: true })];
    together.clock.advance(2 * DAY);
    expect([await phone.opened(), await laptop.opened()]).toEqual([1, 1]);
    expect(await laptop.signIns()).toEqual(
      expect.arrayContaining([
        { id: phone.signInId, isCurrent: false },
        { id: laptop.signInId, isCurrent: true },
      ]),
    );
    await laptop.end(phone.signInId);
    expect(await refused(phone)).toBe('identity.sign-in.ended');
    expect((await laptop.signIns()).map(({ id }) => id)).not.toContain(phone.signInId);
    together.clock.advance(DAY);
    expect([await refused(phone), await laptop.opened()]).toEqual(['identity.sign-in.ended', 1]);
  });

  it('is refused once it was away for longer than a sign-in lasts', async () => {
    const phone = await device({ remember: true });
    together.clock.advance(90 * DAY);
    expect(await refused(phone)).toBe('identity.sign-in.ended');
  });
});
