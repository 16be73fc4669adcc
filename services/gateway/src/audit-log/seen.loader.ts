import { clearOr } from '@parley/contracts';
import { DomainError } from '@parley/kernel';

import type { Records } from '../batching/records.loader.js';

/** The name of a member as the reader may see it. */
export async function memberName(principalId: string, records: Records): Promise<string | null> {
  const member = await ifSeen(records.membersByPrincipal.load(principalId));
  return member && clearOr(member.name, null);
}

/** What the reader may not see has no name in what the reader is told. */
export async function ifSeen<Value>(reading: Promise<Value>): Promise<Value | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'forbidden') return null;
    throw error;
  }
}
