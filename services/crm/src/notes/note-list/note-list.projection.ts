import { clearOr, type Envelope, type Erased, noteEvents, type RecordType } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type NoteRow = {
  readonly noteId: string;
  readonly recordType: RecordType;
  readonly recordId: string;
  readonly subjectId: string;
  /** Null once whom the record is about was erased. */
  readonly text: string | null;
  readonly isPinned: boolean;
  readonly author: Envelope['actor'];
  readonly createdAt: Date | string;
  readonly editedAt: Date | string | null;
  readonly deletedAt: Date | string | null;
  readonly correlationId: string;
};

export const NoteTable = defineEntity({
  name: 'Note',
  properties: {
    ...tenantKey,
    noteId: p.uuid().primary(),
    recordType: p.text(),
    recordId: p.uuid(),
    subjectId: p.uuid(),
    text: p.text().nullable(),
    isPinned: p.boolean(),
    author: p.json(),
    createdAt: p.datetime(3),
    editedAt: p.datetime(3).nullable(),
    deletedAt: p.datetime(3).nullable(),
    correlationId: p.uuid(),
  },
});

const shown = (text: string | Erased) => clearOr(text, null);

export const noteList = readModel({
  name: 'crm.note-list.v1',
  table: NoteTable,
  events: noteEvents,
  mode: 'inline',
  key: ({ data }) => data.noteId,

  evolve(row: NoteRow | null, event): NoteRow | null {
    const { recordedAt, actor, correlationId } = event.envelope;
    if (event.type === 'crm.note.created') {
      const { noteId, record, subjectId, text, isPinned } = event.data;
      return {
        ...{ noteId, recordType: record.type, recordId: record.id, subjectId, text: shown(text), isPinned },
        ...{ author: actor, createdAt: recordedAt, editedAt: null, deletedAt: null, correlationId },
      };
    }
    if (!row) return null;
    switch (event.type) {
      case 'crm.note.changed': {
        const { text, isPinned = row.isPinned } = event.data.changes;
        return { ...row, isPinned, ...(text !== undefined && { text: shown(text), editedAt: recordedAt }) };
      }
      case 'crm.note.deleted':
        return { ...row, deletedAt: recordedAt };
      case 'crm.note.restored':
        return { ...row, deletedAt: null };
    }
  },
});
