import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

import { exportJWK, generateKeyPair, type JWK } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';
import { z } from 'zod';

import { Browser } from './browser.js';

/** Which provider it is like: any, or Telegram, whose `sub` is a name of its own beside the user’s id. */
type Like = 'any' | 'telegram';

type Retold = (idToken: string) => Promise<string> | string;

const client = { clientId: 'parley', clientSecret: 'a secret between two' } as const;
const redirectUri = 'http://127.0.0.1:4999/sign-in/back';
const tokens = z.looseObject({ id_token: z.string() });

/** An OpenID Connect provider on loopback: everybody is who they say they are. */
export class LoopbackProvider {
  /** Stands between the provider and whoever asks for tokens. */
  retold: Retold | undefined;
  /** Answers nothing but that it is out of order. */
  isDown = false;
  private subject = '';

  private constructor(
    readonly issuer: string,
    readonly key: JWK,
    private readonly on: { readonly server: Server; readonly like: Like },
  ) {}

  static async start(like: Like = 'any'): Promise<LoopbackProvider> {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const key = { ...(await exportJWK(privateKey)), kid: 'known', alg: 'RS256', use: 'sig' };
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${String(z.custom<AddressInfo>().parse(server.address()).port)}`;
    const provider = new LoopbackProvider(issuer, key, { server, like });
    provider.serve(new Provider(issuer, configured(key, like)));
    return provider;
  }

  /** As a service is told of it. */
  get settings() {
    const any = { issuer: this.issuer, redirectUri, ...client };
    if (this.on.like === 'any') return { id: 'loopback', name: 'Loopback', ...any };
    return { id: 'telegram', name: 'Telegram', kind: 'telegram', ...any };
  }

  /** As it is published. */
  get publicKey(): JWK {
    const { kty = '', n = '', e = '', kid = '' } = this.key;
    return { kty, n, e, kid };
  }

  /** What a browser brings back from there in which that subject signs in. */
  async signIn(address: string, subject: string): Promise<{ state: string; code: string; issuer: string }> {
    this.subject = subject;
    const back = await new Browser(this.issuer).follow(address);
    const read = (name: string) => back.searchParams.get(name) ?? '';
    return { state: read('state'), code: read('code'), issuer: read('iss') };
  }

  async stop(): Promise<void> {
    this.on.server.closeAllConnections();
    await new Promise((resolve) => this.on.server.close(resolve));
  }

  private serve(provider: Provider): void {
    provider.use(async (context, next) => {
      if (this.isDown) {
        context.status = 503;
        return;
      }
      if (context.path.startsWith('/interaction/')) {
        const result = { login: { accountId: this.subject }, consent: {} };
        await provider.interactionFinished(context.req, context.res, result);
        return;
      }
      await next();
      const said = tokens.safeParse(context.body);
      if (this.retold && said.success) context.body = { ...said.data, id_token: await this.retold(said.data.id_token) };
    });
    const answer = provider.callback();
    this.on.server.on('request', (request, response) => void answer(request, response));
  }
}

/** What each says of whom. */
const saidOf: Readonly<Record<Like, (subject: string) => { readonly sub: string; readonly id?: number }>> = {
  any: (sub) => ({ sub }),
  telegram: (id) => ({ sub: `name-of-${id}`, id: Number(id), name: 'Somebody', preferred_username: 'somebody' }),
};

const configured = (key: JWK, like: Like): Configuration => ({
  clients: [
    {
      ...{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [redirectUri] },
      ...{ application_type: 'native', grant_types: ['authorization_code'], response_types: ['code'] },
    },
  ],
  jwks: { keys: [key] },
  cookies: { keys: ['for tests alone'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => saidOf[like](sub) }),
  // What the scopes give stands in the ID token: Telegram has no other place for it.
  conformIdTokenClaims: false,
  claims: { openid: ['sub'], profile: ['id', 'name', 'preferred_username', 'picture'] },
  ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  pkce: { required: () => true },
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({
      ...(oidc.client && { clientId: oidc.client.clientId }),
      ...(oidc.session?.accountId !== undefined && { accountId: oidc.session.accountId }),
    });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
});
