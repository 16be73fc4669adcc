import { newSecret, readSecret, type Secret } from '../sign-ins/secrets.adapter.js';

/** The code says which organization it is of, since whoever shows it is in none: `<organization>.<invitation>.<secret>`. */
export function newInvitationCode(organizationId: string, invitationId: string): Secret {
  const { text, hash } = newSecret(invitationId);
  return { text: `${organizationId}.${text}`, hash };
}

const pattern = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(.+)$/;

/** What somebody shows, taken apart; nothing where it never was one. */
export function readInvitationCode(code: string) {
  const [, organizationId, rest] = pattern.exec(code) ?? [];
  const secret = rest === undefined ? undefined : readSecret(rest);
  return organizationId && secret ? { organizationId, invitationId: secret.id, shownHash: secret.hash } : undefined;
}
