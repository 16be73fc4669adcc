/** An operation of the API as text, which knows what goes in and what comes out. */
export type ApiOperation<Data, Variables> = {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly name: string;
  /** GraphQL with this one operation in it. */
  readonly text: string;
  /** Whether its input takes an idempotency key: then it may be sent again without being done again. */
  readonly isKeyed: boolean;
  /** Never there: holds the types. */
  readonly types?: (variables: Variables) => Data;
};

/** Variables whose input may leave its idempotency key to the client. */
export type KeyOptional<Variables> = Variables extends { readonly input: infer Input }
  ? { readonly input: Omit<Input, 'idempotencyKey'> & { readonly idempotencyKey?: string } }
  : Variables;

/** Variables as an argument: it may be left out where none is needed. */
export type Given<Variables> =
  Record<string, never> extends Variables ? readonly [variables?: Variables] : readonly [variables: Variables];

/** The variables with an idempotency key of their own, where none was given. */
export function withKey(variables: object, key: string): object {
  const input: unknown = 'input' in variables ? variables.input : {};
  return { ...variables, input: { idempotencyKey: key, ...(typeof input === 'object' ? input : {}) } };
}
