import { ApiRefusal, partOf } from './api-errors.js';
import { ask, type Door } from './door.js';
import { RefreshSession, SignIn } from './generated/operations.js';
import { patiently } from './patience.js';

/** What a sign-in is gone on with. The refresh token works once: keep the newest. */
export type Tokens = {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** After a sign-in by password: kept and shown at the next one, others who guess lock nobody out of this device. */
  readonly deviceToken?: string;
};

/** A user by address and password, and by a second factor where they have one. */
export type PasswordCredentials = {
  readonly email: string;
  readonly password: string;
  /** Asked where the user has a second factor: a code of the authenticator, or a recovery code. */
  readonly secondFactorCode?: () => string | Promise<string>;
  /** Of an earlier sign-in on this device. */
  readonly deviceToken?: string;
  /** Whether it lasts for days instead of hours. */
  readonly remember?: boolean;
};

/** An API key; a user's address and password; or the tokens of a sign-in that was begun elsewhere. */
export type Credentials = { readonly apiKey: string } | PasswordCredentials | Tokens;

const SECOND_FACTOR_NEEDED = 'identity.sign-in.second-factor-needed';

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
        // A refresh says nothing of the device.
        const { deviceToken = this.#tokens?.deviceToken } = tokens;
        this.#tokens = { ...tokens, ...(deviceToken !== undefined && { deviceToken }) };
        this.parts.onTokens?.(this.#tokens);
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
    const { secondFactorCode, ...input } = this.credentials;
    const known = {
      ...input,
      ...(this.#tokens?.deviceToken !== undefined && { deviceToken: this.#tokens.deviceToken }),
    };
    try {
      return tokensIn(await this.#exchange(SignIn.text, known), 'signIn');
    } catch (error) {
      if (!secondFactorCode || !(error instanceof ApiRefusal) || error.code !== SECOND_FACTOR_NEEDED) throw error;
      return tokensIn(
        await this.#exchange(SignIn.text, { ...known, secondFactorCode: await secondFactorCode() }),
        'signIn',
      );
    }
  }

  #exchange(text: string, input: object): Promise<unknown> {
    const { door } = this.parts;
    return patiently(() => ask(door, { text, variables: { input } }), { isRepeatable: false, wait: door.wait });
  }
}

function tokensIn(data: unknown, field: string): Tokens {
  const answer = partOf(data, field);
  const [accessToken, refreshToken] = [partOf(answer, 'accessToken'), partOf(answer, 'refreshToken')];
  const deviceToken = partOf(answer, 'deviceToken');
  if (typeof accessToken === 'string' && typeof refreshToken === 'string')
    return { accessToken, refreshToken, ...(typeof deviceToken === 'string' && { deviceToken }) };
  throw new TypeError('The API answered without tokens');
}
