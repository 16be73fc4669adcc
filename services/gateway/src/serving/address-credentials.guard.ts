/** Names of parameters that hold what opens a door. */
const names: readonly string[] = [
  ...['access_token', 'accesstoken', 'refresh_token', 'client_secret'],
  ...['api_key', 'apikey', 'authorization', 'bearer'],
];

/** What keys, and the tokens and secrets of programs, begin with. */
const MARKS = ['pk_', 'po_', 'pr_', 'ps_'];

/**
 * Whether an address holds a credential, in a parameter or as a part of its path: addresses are kept in logs, histories
 * and referrers, so what was sent in one has to count as known to others.
 */
export function holdsCredential(address: string): boolean {
  const [path = '', ...queries] = address.split(/[?#]/);
  const isInQuery = queries.some((query) =>
    [...new URLSearchParams(query)].some(
      ([name, value]) => names.includes(name.toLowerCase()) || isKey(name) || isKey(value),
    ),
  );
  return isInQuery || path.split('/').some((part) => isKey(decoded(part)));
}

const isKey = (text: string): boolean => MARKS.some((mark) => text.replace(/^bearer\s+/i, '').startsWith(mark));

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
