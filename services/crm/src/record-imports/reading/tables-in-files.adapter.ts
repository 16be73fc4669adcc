import type { Actor } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { FieldDirectory } from '../../custom-fields/field-directory/field-directory.port.js';
import { ReadyFiles } from '../../files/ready-files.adapter.js';
import { tableEmpty } from '../record-import.errors.js';
import { type ImportedTable, ImportedTables } from './imported-tables.port.js';
import type { TableFile } from './table-file.js';
import { tableRows } from './table-rows.adapter.js';

@Injectable()
export class TablesInFiles extends ImportedTables {
  constructor(
    private readonly files: ReadyFiles,
    private readonly fields: FieldDirectory,
  ) {
    super();
  }

  async open(fileId: string, actor: Actor): Promise<ImportedTable> {
    const rows = tableRows(await this.fileOf(fileId, actor));
    const { value: header } = await rows.next();
    if (!header) throw tableEmpty(fileId);
    if ('refused' in header) {
      await rows.return(undefined);
      throw header.refused;
    }
    return { headers: header.cells, rows, fields: await this.fields.fieldsOf(actor.tenantId, ['contact']) };
  }

  /** The content that came with what is known of the file is its first reading. */
  private async fileOf(fileId: string, actor: Actor): Promise<TableFile> {
    const { sizeBytes, content } = await this.files.open(fileId, actor);
    const unread = [content];
    return { sizeBytes, open: async () => unread.pop() ?? (await this.files.open(fileId, actor)).content };
  }
}
