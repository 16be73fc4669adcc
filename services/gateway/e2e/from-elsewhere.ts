/** How a page of another site can ask, and what it is told. */
export const fromElsewhere = [
  { name: 'a text/plain post', method: 'POST', headers: { 'content-type': 'text/plain' }, status: 415 },
  { name: 'a form', method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, status: 415 },
  {
    name: 'a multipart form',
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    status: 415,
  },
  {
    name: 'a foreign origin',
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
    status: 403,
  },
  {
    name: 'no origin worth the name',
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'null' },
    status: 403,
  },
  { name: 'an address with a mutation in it', method: 'GET', headers: {}, status: 405 },
];
const signingOut = 'mutation { signOut(input: {}) { signInId } }';

/** What such a page sends to a door. */
export const sentFromElsewhere = (
  url: string,
  { method, headers }: Pick<(typeof fromElsewhere)[number], 'method' | 'headers'>,
) =>
  fetch(`${url}/graphql${method === 'GET' ? `?query=${encodeURIComponent(signingOut)}` : ''}`, {
    method,
    headers: { authorization: 'Bearer good', ...headers },
    ...(method === 'POST' && { body: JSON.stringify({ query: signingOut }) }),
  });
