import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';

const id = z.uuid();
const subjects = z.object({ subjectIds: z.array(id).min(1).max(200) });
const subjectKey = z.object({ version: z.int().positive(), key: z.base64() });

/**
 * The one keyring's door. Services ask in their own name for the organization that the call is in, and keep an answer
 * for at most 60 s. A subject that is absent from an answer was erased.
 */
export const KeysForWriting = defineCommand({
  name: 'identity.keys-for-writing',
  permission: 'internal',
  input: subjects,
  output: z.object({ keys: z.array(subjectKey.extend({ subjectId: id })) }),
});

export const KeysForReading = defineQuery({
  name: 'identity.keys-for-reading',
  permission: 'internal',
  input: subjects,
  output: z.object({ keys: z.array(z.object({ subjectId: id, versions: z.array(subjectKey) })) }),
});

/** What ids and source keys are made with that come from a phone, mail or Telegram id. */
export const GetIndexKey = defineQuery({
  name: 'identity.get-index-key',
  permission: 'internal',
  input: z.object({}),
  output: z.object({ key: z.base64() }),
});

export const EraseSubject = defineCommand({
  name: 'identity.erase-subject',
  permission: 'internal',
  input: z.object({ subjectId: id }),
  output: z.object({ id, position: z.string() }),
});
