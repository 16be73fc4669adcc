import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import type { Keyring, SubjectKey } from '@parley/eventsourcing';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

type Place = { readonly tenantId: string; readonly subjectId: string; readonly field: string };

/** A ciphertext moved to another account, organization or field opens nowhere. */
const aadOf = ({ tenantId, subjectId, field }: Place) => Buffer.from([tenantId, subjectId, field].join('\n'));

function seal({ version, key }: SubjectKey, place: Place, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(aadOf(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [String(version), Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64')].join('.');
}

function open({ key }: SubjectKey, place: Place, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES));
  decipher.setAAD(aadOf(place)).setAuthTag(bytes.subarray(-TAG_BYTES));
  return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}

/** Secrets at rest: under a key of their own, itself under the organization's. */
export class Sealed {
  constructor(private readonly keyring: Keyring) {}

  async seal(place: Place, text: string): Promise<string> {
    const key = (await this.keyring.forWriting(place.tenantId, [place.subjectId])).get(place.subjectId);
    if (!key) throw new Error('No key to seal a secret with');
    return seal(key, place, text);
  }

  /** Null where the key was destroyed: the secret is gone for good. */
  async open(place: Place, sealed: string): Promise<string | null> {
    const [version, body] = sealed.split('.');
    const keys = (await this.keyring.forReading(place.tenantId, [place.subjectId])).get(place.subjectId) ?? [];
    const key = keys.find((one) => String(one.version) === version);
    return key && body !== undefined ? open(key, place, body) : null;
  }

  async destroy({ tenantId, subjectId }: Omit<Place, 'field'>): Promise<void> {
    await this.keyring.erase(tenantId, subjectId);
  }
}
