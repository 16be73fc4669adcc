import { clearOr, type Envelope, fileEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type FileRow = {
  readonly fileId: string;
  readonly status: 'announced' | 'ready';
  /** Null once it was erased. */
  readonly name: string | null;
  readonly contentType: string;
  readonly sizeBytes: string;
  readonly author: Envelope['actor'];
  readonly announcedAt: Date | string;
  readonly uploadedAt: Date | string | null;
};

export const FileTable = defineEntity({
  name: 'File',
  properties: {
    ...tenantKey,
    fileId: p.uuid().primary(),
    status: p.text(),
    name: p.text().nullable(),
    contentType: p.text(),
    sizeBytes: p.bigint('string'),
    author: p.json(),
    announcedAt: p.datetime(3),
    uploadedAt: p.datetime(3).nullable(),
  },
});

export const fileList = readModel({
  name: 'crm.file-list.v1',
  table: FileTable,
  events: fileEvents,
  mode: 'inline',
  key: ({ data }) => data.fileId,

  evolve(row: FileRow | null, event): FileRow | null {
    const { recordedAt, actor: author } = event.envelope;
    if (event.type === 'crm.file.announced') {
      const { fileId, name, contentType, sizeBytes } = event.data;
      const file = { fileId, name: clearOr(name, null), contentType, sizeBytes: String(sizeBytes) };
      return { ...file, status: 'announced', author, announcedAt: recordedAt, uploadedAt: null };
    }
    if (!row) return null;
    switch (event.type) {
      case 'crm.file.uploaded': {
        const { contentType } = event.data;
        return { ...row, status: 'ready', contentType, uploadedAt: recordedAt };
      }
      case 'crm.file.opened':
        return row;
    }
  },
});
