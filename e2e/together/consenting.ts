import { expect } from 'vitest';

/** What a member enters on the consent page. */
export type Entered = {
  readonly email: string;
  readonly password: string;
  readonly second_factor_code?: string;
  readonly decision?: 'allow' | 'deny';
};

const fieldsIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'"),
    ]),
  );

/** Opens the page as a browser does; a redirect is not followed. */
export const opened = (address: URL | string, language = 'en') =>
  fetch(address, { redirect: 'manual', headers: { 'accept-language': language } });

/** Sends the page's form as a browser does, from the page itself unless another origin is said. */
export async function answeredWith(address: URL, entered: Entered, origin = address.origin): Promise<Response> {
  const html = await (await opened(address)).text();
  const body = new URLSearchParams({ ...fieldsIn(html), decision: 'allow', ...entered });
  return fetch(`${address.origin}/oauth/authorize`, { method: 'POST', body, redirect: 'manual', headers: { origin } });
}

/** Where the browser is sent after a yes. */
export async function consented(address: URL, entered: Entered): Promise<URL> {
  const response = await answeredWith(address, entered);
  expect(response.status).toBe(303);
  return new URL(response.headers.get('location') ?? '');
}
