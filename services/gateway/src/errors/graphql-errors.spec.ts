import { buildSchema, execute, parse } from 'graphql';
import { describe, expect, it } from 'vitest';

import { formatError } from './graphql-errors.types.js';

const schema = buildSchema(`
  input SignInInput { email: String!, password: String!, attempts: Int }
  type Query { signIn(input: SignInInput!): Boolean }`);
const document = parse('query ($input: SignInInput!) { signIn(input: $input) }');

/** What a client is told of these variables. */
const toldOf = async (input: object) => {
  const { errors } = await execute({ schema, document, variableValues: { input } });
  const [error] = errors ?? [];
  if (!error) throw new Error('Nothing was wrong');
  return formatError({ ...error.toJSON(), extensions: { code: 'BAD_USER_INPUT' } }, error).message;
};

describe('an error about variables', () => {
  it.each([
    [{ email: 'a', password: 'a secret canary', name: 'b' }, 'Field "name" is not defined by type "SignInInput".'],
    [{ password: 'a secret canary' }, 'Field "email" of required type "String!" was not provided.'],
    [{ email: 'a', password: 'b', attempts: 'a secret canary' }, 'it does not fit its type.'],
    [{ email: 'a', password: { in: 'a secret canary; Field "x" is not defined by type "Y".' } }, 'type'],
  ])('of %j says what is wrong and not what was in them', async (input, reason) => {
    const told = await toldOf(input);
    expect(told).toContain('Variable "$input" got invalid value');
    expect(told).toContain(reason);
    expect(told).not.toContain('canary');
  });
});
