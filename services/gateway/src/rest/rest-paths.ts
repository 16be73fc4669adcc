import {
  type CommandDefinition,
  ConfirmSignUp,
  GetMe,
  type QueryDefinition,
  RefreshSession,
  SignIn,
  SignOut,
  SignUp,
} from '@parley/contracts';

/** What the door knows of a request, which the request may not say of itself. */
export type Known = 'signIn' | 'from';

/** A path of the REST API: one operation under another name, and no rule of its own. */
export type RestPath = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** `{name}` is a field of the operation's input. */
  readonly path: string;
  readonly operation: CommandDefinition | QueryDefinition;
  readonly summary: string;
  /** Fields of the input that the door fills in. */
  readonly filled?: Readonly<Record<string, Known>>;
  /** A command that needs no `Idempotency-Key` although it needs a sign-in. */
  readonly isKeyless?: true;
  /** A body as it is sent, where there is one. */
  readonly example?: Readonly<Record<string, unknown>>;
};

const address = { email: 'ann@example.org', password: 'correct horse battery staple' };
const secret = '0190b2c4-7d00-7000-8000-000000000001.secret';

export const restPaths: readonly RestPath[] = [
  {
    ...{ method: 'POST', path: '/auth/signup', operation: SignUp, summary: 'Signs up: a code goes to the address.' },
    example: { ...address, name: 'Ann', organizationName: 'Roofs' },
  },
  {
    ...{ method: 'POST', path: '/auth/signup/confirm', operation: ConfirmSignUp },
    summary: 'Proves the address by the code of the mail, makes user and organization, and signs in.',
    example: { code: secret },
  },
  {
    ...{ method: 'POST', path: '/auth/signin', operation: SignIn, summary: 'Signs in with a password.' },
    example: address,
  },
  {
    ...{ method: 'POST', path: '/auth/refresh', operation: RefreshSession },
    summary: 'Goes on with a sign-in: new tokens for the refresh token, which works once.',
    example: { refreshToken: secret },
  },
  {
    ...{ method: 'POST', path: '/auth/logout', operation: SignOut, summary: 'Ends the sign-in this call is made in.' },
    filled: { signInId: 'signIn' },
    isKeyless: true,
    example: {},
  },
  { method: 'GET', path: '/me', operation: GetMe, summary: 'Who is signed in, and what they may do.' },
];
