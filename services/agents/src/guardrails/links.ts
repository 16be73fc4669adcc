import { ask, block, pass, textGuardrail } from './draft-check.js';

const link = /(?:https?:\/\/|www\.)[^\s<>"']+|(?<![\p{L}\p{N}@.])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/[^\s<>"']*)?/giu;

export const linksIn = (text: string): readonly string[] => text.match(link) ?? [];

/** The host a link leads to: what stands before an `@` in it is decoration that deceives. */
export const hostOf = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/[/?#].*$/u, '')
    .replace(/^.*@/u, '')
    .replace(/:\d+$/u, '')
    .replace(/^www\./u, '')
    .replace(/[.,;:!]+$/u, '');

const isAllowed = (host: string, allowed: readonly string[]) =>
  allowed.some((name) => host === name.toLowerCase() || host.endsWith(`.${name.toLowerCase()}`));

/** A link that the contact brought is never repeated in our name; another one needs a member's eye. */
export const links = textGuardrail('links', (text, { allowedLinks, fromContact }) => {
  const strange = linksIn(text)
    .map(hostOf)
    .filter((host) => !isAllowed(host, allowedLinks));
  const brought = fromContact.flatMap(linksIn).map(hostOf);
  if (strange.some((host) => brought.includes(host))) return block('The text repeats a link that the contact sent.');
  return strange.length > 0 ? ask('The text holds a link that is not on the allow-list.') : pass;
});
