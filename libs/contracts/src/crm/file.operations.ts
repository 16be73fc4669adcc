import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { accepted } from '../page.js';
import { visibleName } from '../visible-text.js';

const id = z.uuid();

const LONGEST_NAME = 255;

/** What one request of a storage takes. */
export const LARGEST_FILE_BYTES = 4 * 1024 ** 3;

const sha256 = z.string().regex(/^[\da-f]{64}$/);

/** `type/subtype`, without parameters. */
const contentType = z
  .string()
  .max(127)
  .regex(/^[a-z\d][a-z\d!#$&^_.+-]*\/[a-z\d][a-z\d!#$&^_.+-]*$/);

const ticket = z.string().max(800);

/** Announces a file, and answers a ticket that uploads it, once, within 15 minutes. */
export const CreateUpload = defineCommand({
  name: 'crm.create-upload',
  permission: 'files:write',
  input: z.object({
    name: visibleName(LONGEST_NAME),
    contentType,
    sizeBytes: z.int().min(1).max(LARGEST_FILE_BYTES),
    sha256,
  }),
  output: accepted.extend({ ticket: z.string(), expiresAt: instant }),
});

/** Where the bytes that come with a ticket go, and sealed by what: for the gateway, which takes them. */
export const ReceiveUpload = defineQuery({
  name: 'crm.receive-upload',
  permission: 'internal',
  input: z.object({ ticket }),
  output: z.object({
    organizationId: id,
    objectId: id,
    /** What they lie under, and are sealed to. */
    object: z.string(),
    key: z.base64(),
    keyVersion: z.int(),
    sizeBytes: z.int(),
  }),
});

/** Says what came with a ticket. What is not as it was announced is refused, and has to be removed. */
export const FinishUpload = defineCommand({
  name: 'crm.finish-upload',
  permission: 'internal',
  input: z.object({
    ticket,
    objectId: id,
    keyVersion: z.int(),
    sizeBytes: z.int(),
    sha256,
    /** What the bytes themselves show, where they do. */
    sniffedType: contentType.nullable(),
  }),
  output: accepted,
});

/** A ticket that downloads a file for 5 minutes. That it was asked for is an act of its own. */
export const OpenFile = defineCommand({
  name: 'crm.open-file',
  permission: 'files:read',
  worksReadOnly: true,
  input: z.object({ fileId: id }),
  output: accepted.extend({ ticket: z.string(), expiresAt: instant }),
});

/** Where the file lies that a ticket names, and sealed by what: for the gateway, which hands it out. */
export const ReadFile = defineQuery({
  name: 'crm.read-file',
  permission: 'internal',
  input: z.object({ ticket }),
  output: z.object({
    organizationId: id,
    name: z.string(),
    contentType: z.string(),
    sizeBytes: z.int(),
    object: z.string(),
    key: z.base64(),
  }),
});
