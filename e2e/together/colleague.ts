import { randomUUID } from 'node:crypto';

import { userPeer } from '@parley/datacentre';
import { Secret, TOTP } from 'otpauth';
import { vi } from 'vitest';
import { z } from 'zod';

import { Caller, type Credentials } from '../journey/caller.js';
import { connectSeller } from '../journey/connect-seller.js';
import { patience } from './shop.js';
import type { Together } from './together.js';

const loginCode = '22222';
const session = z.object({ accessToken: z.string() });
const codes = /"code":"([^"]+)"/;
const edges = <Node extends z.ZodType>(node: Node) => z.object({ edges: z.array(z.object({ node })) });
const staged = z.object({ pipelines: z.array(z.object({ stages: z.array(z.object({ id: z.string() })) })) });
const deal = z.object({ id: z.string(), title: z.string().nullable() });
const member = z.object({
  id: z.string(),
  name: z.string(),
  principal: z.object({ id: z.string(), kind: z.string() }),
});

/** Somebody of a new organization, at the public API alone. */
export class Colleague {
  readonly credentials: Credentials;
  caller: Caller;
  /** The same contact writes to them once more. */
  hearsAgain: (text: string) => void = () => undefined;

  constructor(
    private readonly together: Together,
    private readonly url: string,
    readonly name: string,
  ) {
    this.credentials = { email: `${name.toLowerCase()}@example.org`, password: `${name} over the roofs` };
    this.caller = new Caller(url);
  }

  /** What a mutation answers, of which `shown` is asked for. */
  async mutate<Answer extends z.ZodType>(
    name: string,
    [given, shown, answer]: readonly [object, string, Answer],
  ): Promise<z.infer<Answer>> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`;
    const answered = await this.caller.ask({
      query,
      variables: { input: given },
      answer: z.record(z.string(), z.unknown()),
    });
    return answer.parse(answered[name]);
  }

  /** The same under a key of its own, where only that it was done matters. */
  async does(name: string, given: object, shown = 'position'): Promise<unknown> {
    return this.mutate(name, [{ idempotencyKey: randomUUID(), ...given }, shown, z.unknown()]);
  }

  /** The code of the refusal, or `done`. */
  tries(name: string, given: object, shown?: string): Promise<string> {
    return this.does(name, given, shown).then(() => 'done', codeIn);
  }

  async signUp(organizationName: string): Promise<void> {
    const { email, password } = this.credentials;
    const given = { ...this.credentials, name: this.name, organizationName };
    await this.mutate('signUp', [given, 'isRequested', z.unknown()]);
    const confirming = { code: await this.together.codeMailedTo(email), password };
    this.enter(await this.mutate('confirmSignUp', [confirming, 'accessToken', session]));
  }

  /** Accepts the invitation that was mailed, or whose code somebody passed on. */
  async accept(): Promise<void> {
    const { email, password } = this.credentials;
    const given = { code: await this.together.codeMailedTo(email), name: this.name, password };
    this.enter(await this.mutate('acceptInvitation', [given, 'accessToken', session]));
  }

  async invite(other: Colleague, roles: readonly string[]): Promise<void> {
    const given = { email: other.credentials.email, roles };
    // Each service learns of a new owner by itself, within moments.
    await vi.waitFor(() => this.does('inviteMember', given, 'invitationId'), patience);
    await other.accept();
  }

  signIn(more: object = {}): Promise<string> {
    this.caller = new Caller(this.url);
    return this.mutate('signIn', [{ ...this.credentials, ...more }, 'accessToken', session]).then((entered) => {
      this.enter(entered);
      return 'done';
    }, codeIn);
  }

  /** Turns the second factor on; gives its codes, `steps` half minutes from now. */
  async secondFactor(): Promise<(steps: number) => string> {
    const key = () => ({ idempotencyKey: randomUUID() });
    const { secret } = await this.mutate('beginSecondFactor', [key(), 'secret', z.object({ secret: z.string() })]);
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const codeIn = (steps: number) =>
      totp.generate({ timestamp: this.together.clock.now().getTime() + steps * 30_000 });
    await this.does('confirmSecondFactor', { code: codeIn(-1) }, 'recoveryCodes');
    return codeIn;
  }

  /** Signs in where the provider says that it is that subject. */
  async signInByProvider(subject: string): Promise<string> {
    this.caller = new Caller(this.url);
    const given = await this.backFromProvider(subject);
    return this.mutate('finishOidcSignIn', [given, 'accessToken', session]).then((entered) => {
      this.enter(entered);
      return 'done';
    }, codeIn);
  }

  async backFromProvider(subject: string): Promise<object> {
    const shown = z.object({ address: z.string(), secret: z.string() });
    const { address, secret } = await this.mutate('startOidcSignIn', [
      { providerId: 'loopback' },
      'address secret',
      shown,
    ]);
    return { ...(await this.together.provider.signIn(address, subject)), secret };
  }

  /** Connects an account, to which those write one message each; their deals once they are there. */
  async hears(text: string, ...from: readonly string[]) {
    const { world } = this.together.centre;
    const digits = String(Buffer.from(this.name).readUInt32BE() % 1e6).padStart(6, '0');
    const seller = world.addUser({ firstName: this.name, phone: `+79990${digits}`, loginCode });
    await connectSeller(this.caller, { phone: `+79990${digits}`, loginCode });
    for (const [index, firstName] of from.entries()) {
      const buyer = world.addUser({ firstName, phone: `+7998${index}${digits}` });
      this.hearsAgain = (said) => void world.send({ fromId: buyer.id, to: userPeer(seller.id), text: said });
      this.hearsAgain(text);
    }
    return vi.waitFor(async () => {
      const deals = await this.deals();
      if (deals.length < from.length) throw new Error('Not all deals are there');
      return deals;
    }, patience);
  }

  async deals() {
    const { deals } = await this.caller.ask({
      query: '{ deals { edges { node { id title } } } }',
      answer: z.object({ deals: edges(deal) }),
    });
    return deals.edges.map(({ node }) => node);
  }

  /** A stage that a deal can be moved to. */
  async aStage(): Promise<string> {
    const { pipelines } = await this.caller.ask({ query: '{ pipelines { stages { id } } }', answer: staged });
    return pipelines[0]?.stages[2]?.id ?? '';
  }

  /** Whether a record is shown. */
  async sees(field: 'deal' | 'chat' | 'contact', id: string): Promise<boolean> {
    const query = `query ($id: ID!) { ${field}(id: $id) { id } }`;
    const answer = z.record(z.string(), z.unknown());
    return (await this.caller.ask({ query, variables: { id }, answer }))[field] !== null;
  }

  async members() {
    const query = '{ members(first: 50) { edges { node { id name principal { id kind } } } } }';
    const { members } = await this.caller.ask({ query, answer: z.object({ members: edges(member) }) });
    return members.edges.map(({ node }) => node);
  }

  async memberNamed(name: string) {
    const found = (await this.members()).find((one) => one.name === name);
    if (!found) throw new Error(`${name} is no member`);
    return found;
  }

  private enter({ accessToken }: z.infer<typeof session>): void {
    this.caller = new Caller(this.url, accessToken);
  }
}

export const codeIn = (error: unknown): string => codes.exec(String(error))?.[1] ?? String(error);
