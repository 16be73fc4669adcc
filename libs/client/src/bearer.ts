import { type ApiRefusal, partOf } from './api-errors.js';
import { ask, type Door } from './door.js';
import { RefreshSession, SignIn } from './generated/operations.js';
import { patiently } from './patience.js';

/** What a sign-in is gone on with. The refresh token works once: keep the newest. */
export type Tokens = { readonly accessToken: string; readonly refreshToken: string };

/** An API key; the address and password of a user; or the tokens of a sign-in that was begun elsewhere. */
export type Credentials = { readonly apiKey: string } | { readonly email: string; readonly password: string } | Tokens;

type Renewing = { readonly door: Door; readonly onTokens?: ((tokens: Tokens) => void) | undefined };

/** What is sent as `Authorization: Bearer`, renewed when it has ended: once, however many calls wait for it. */
export class Bearer {
  #tokens: Tokens | undefined;
  #renewing: Promise<string> | undefined;

  constructor(
    private readonly credentials: Credentials,
    private readonly parts: Renewing,
  ) {
    if ('refreshToken' in credentials) this.#tokens = credentials;
  }

  async current(): Promise<string> {
    if ('apiKey' in this.credentials) return this.credentials.apiKey;
    return this.#tokens?.accessToken ?? this.#once(() => this.#signIn());
  }

  /**
   * Another one than the one that was refused.
   * @throws ApiRefusal where the sign-in is over and can't be begun anew
   */
  async after(refused: string, refusal: ApiRefusal): Promise<string> {
    if ('apiKey' in this.credentials) throw refusal;
    const current = this.#tokens?.accessToken;
    if (current !== undefined && current !== refused && !this.#renewing) return current;
    return this.#once(() => this.#renew());
  }

  #once(renew: () => Promise<Tokens>): Promise<string> {
    return (this.#renewing ??= renew()
      .then((tokens) => {
        this.#tokens = tokens;
        this.parts.onTokens?.(tokens);
        return tokens.accessToken;
      })
      .finally(() => {
        this.#renewing = undefined;
      }));
  }

  async #renew(): Promise<Tokens> {
    const tokens = this.#tokens;
    if (!tokens) return this.#signIn();
    try {
      // Never repeated where the answer was lost: a refresh token that is shown twice ends its sign-in.
      const { refreshToken } = tokens;
      return tokensIn(await this.#exchange(RefreshSession.text, { refreshToken }), 'refreshSession');
    } catch (error) {
      if (!('password' in this.credentials)) throw error;
      return this.#signIn();
    }
  }

  async #signIn(): Promise<Tokens> {
    if (!('password' in this.credentials)) throw new TypeError('There is nothing to sign in with');
    const { email, password } = this.credentials;
    return tokensIn(await this.#exchange(SignIn.text, { email, password }), 'signIn');
  }

  #exchange(text: string, input: object): Promise<unknown> {
    const { door } = this.parts;
    return patiently(() => ask(door, { text, variables: { input } }), { isRepeatable: false, wait: door.wait });
  }
}

function tokensIn(data: unknown, field: string): Tokens {
  const answer = partOf(data, field);
  const [accessToken, refreshToken] = [partOf(answer, 'accessToken'), partOf(answer, 'refreshToken')];
  if (typeof accessToken === 'string' && typeof refreshToken === 'string') return { accessToken, refreshToken };
  throw new TypeError('The API answered without tokens');
}
