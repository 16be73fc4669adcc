import { z } from 'zod';

/** The kinds of records that notes, tasks and a timeline hang on. */
export const recordType = z.enum(['contact', 'company', 'deal', 'lead']);

export type RecordType = z.infer<typeof recordType>;

/** Names one of them. */
export const recordRef = z.object({ type: recordType, id: z.uuid() });

export type RecordRef = z.infer<typeof recordRef>;
