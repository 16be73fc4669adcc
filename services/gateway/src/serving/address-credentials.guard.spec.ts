import { describe, expect, it } from 'vitest';

import { holdsCredential } from './address-credentials.guard.js';

describe('an address (check 59)', () => {
  it.each([
    '/graphql?access_token=x',
    '/graphql?ACCESS_TOKEN=x',
    '/graphql?a=1&api_key=x',
    '/graphql?q=pk_abc',
    '/graphql?pk_abc',
    '/graphql?q=%70k_abc',
    '/graphql?q=%70%6B%5Fabc',
    '/graphql?q=Bearer%20pk_abc',
    '/graphql?authorization=Bearer+pk_abc',
    '/graphql#access_token=x',
    '/graphql/pk_abc',
    '/%70k_abc',
    '//pk_abc/graphql',
    '/graphql?a=1?access_token=x',
  ])('holds a credential: %s', (address) => expect(holdsCredential(address)).toBe(true));

  it.each(['/graphql', '/graphql?x=1', '/graphiql?query=%7Bme%7D', '/oidc?code=a-pk_b', '/%E0%A4%A', '', '/pkg_1'])(
    'holds none: %s',
    (address) => expect(holdsCredential(address)).toBe(false),
  );
});
