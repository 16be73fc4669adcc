import { timingSafeEqual } from 'node:crypto';

import { derivedKey, type Keyring } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';

/** Told apart by their mark from keys and tokens, which no address may hold; signed for their purpose alone. */
export type Signing = { readonly mark: string; readonly purpose: string };

/**
 * What is handed out as a text and believed when it comes back. Signed under the house's index key: no organization is
 * looked at, nor a key of it made, before the signature is found to be true.
 */
export class SignedText {
  constructor(
    private readonly keyring: Keyring,
    private readonly signing: Signing,
  ) {}

  async write(said: object): Promise<string> {
    const text = Buffer.from(JSON.stringify(said)).toString('base64url');
    return [this.signing.mark, text, await this.signatureOf(text)].join('.');
  }

  /** What was said; undefined where it was not said here. */
  async read(shown: string): Promise<unknown> {
    const [mark, text = '', signature = ''] = shown.split('.');
    if (mark !== this.signing.mark || !isSame(await this.signatureOf(text), signature)) return undefined;
    const said: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return said;
  }

  private async signatureOf(text: string): Promise<string> {
    return derivedKey(await this.keyring.indexKey(HOUSE), `${this.signing.purpose}:${text}`);
  }
}

function isSame(signed: string, shown: string): boolean {
  const [one, other] = [Buffer.from(signed), Buffer.from(shown)];
  return one.length === other.length && timingSafeEqual(one, other);
}
