const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** What is not plain text is no part of an address as it is written. */
const isPlain = (text: string): boolean => /^[\x21-\x7e]+$/.test(text);

/** An address over TLS, or on the very machine that the browser runs on. */
const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));

/** A scheme that a program on a device has for itself, named by a domain of its maker. */
const isOwnScheme = ({ protocol }: URL): boolean => /^[a-z][a-z\d+-]*(\.[a-z\d+-]+)+:$/.test(protocol);

/** Whether answers may go there: nobody but the program hears them, and nothing is after them that they would follow. */
export function isRedirectUri(text: string): boolean {
  if (!isPlain(text) || text.includes('#') || text.includes('\\')) return false;
  const url = URL.parse(text);
  if (!url || url.username !== '' || url.password !== '') return false;
  return isSafe(url) || isOwnScheme(url);
}

/** Whether browsers may call from there: an origin as they name it, over TLS or on the very machine. */
export function isCallableOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && url.origin === text && isSafe(url) && !text.includes('*');
}
