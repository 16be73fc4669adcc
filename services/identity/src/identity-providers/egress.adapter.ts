import type { CustomFetchOptions } from 'openid-client';
import { z } from 'zod';

import type { IdentityProvider } from './identity-providers.settings.js';

/** The platform gives up on a command after five seconds. */
const PATIENCE_MS = 4000;

/** The most that a provider has to say. */
const MOST_BYTES = 512 * 1024;

/** The one way out: to the origins that the settings name for a provider, for as long as somebody waits. */
export class Egress {
  private readonly origins: readonly string[];
  private readonly deadline = AbortSignal.timeout(PATIENCE_MS);
  /** The provider did not answer, or said that it can't. */
  isDown = false;

  constructor({ issuer, origins }: Pick<IdentityProvider, 'issuer' | 'origins'>) {
    this.origins = [new URL(issuer).origin, ...origins];
  }

  readonly fetch = async (address: string, { method, headers, body }: CustomFetchOptions): Promise<Response> => {
    if (!this.origins.includes(new URL(address).origin)) throw new Error('An endpoint lies elsewhere than is set');
    try {
      const answer = await fetch(address, {
        ...{ method, headers, redirect: 'manual', signal: this.deadline },
        ...(body !== undefined && { body }),
      });
      if (answer.status < 500 && answer.status !== 429) return await within(answer);
    } catch (error) {
      this.isDown = !(error instanceof TooMuch);
      throw error;
    }
    this.isDown = true;
    throw new Error('The provider is out of order');
  };
}

class TooMuch extends Error {}

/** Read whole before anybody looks at it. */
async function within({ body, status, headers }: Response): Promise<Response> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const read of body ?? []) {
    const part = z.instanceof(Uint8Array).parse(read);
    size += part.byteLength;
    if (size > MOST_BYTES) throw new TooMuch();
    parts.push(part);
  }
  return new Response(Buffer.concat(parts), { status, headers });
}
