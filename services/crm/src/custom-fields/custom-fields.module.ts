import { Module } from '@nestjs/common';

import { CrmIdentifiers } from '../crm-ids.adapter.js';
import { ArchiveFieldHandler } from './archive-field/archive-field.handler.js';
import { ArchiveFieldOptionHandler } from './archive-field-option/archive-field-option.handler.js';
import { ChangedFields } from './changed-fields.adapter.js';
import { CreateFieldHandler } from './create-field/create-field.handler.js';
import { CreateFieldOptionHandler } from './create-field-option/create-field-option.handler.js';
import { FieldRows } from './field-directory/field-directory.adapter.js';
import { FieldDirectory } from './field-directory/field-directory.port.js';
import { FieldsByIdsQuery } from './field-list/fields-by-ids.query.js';
import { ListFieldsQuery } from './field-list/list-fields.query.js';
import { BuiltInFieldsReactor } from './on-organization-created/on-organization-created.reactor.js';
import { ReorderFieldOptionsHandler } from './reorder-field-options/reorder-field-options.handler.js';
import { ReorderFieldsHandler } from './reorder-fields/reorder-fields.handler.js';
import { UnarchiveFieldHandler } from './unarchive-field/unarchive-field.handler.js';
import { UnarchiveFieldOptionHandler } from './unarchive-field-option/unarchive-field-option.handler.js';
import { UpdateFieldHandler } from './update-field/update-field.handler.js';
import { UpdateFieldOptionHandler } from './update-field-option/update-field-option.handler.js';

@Module({
  providers: [
    ArchiveFieldHandler,
    ArchiveFieldOptionHandler,
    BuiltInFieldsReactor,
    ChangedFields,
    CreateFieldHandler,
    CreateFieldOptionHandler,
    CrmIdentifiers,
    { provide: FieldDirectory, useClass: FieldRows },
    FieldsByIdsQuery,
    ListFieldsQuery,
    ReorderFieldOptionsHandler,
    ReorderFieldsHandler,
    UnarchiveFieldHandler,
    UnarchiveFieldOptionHandler,
    UpdateFieldHandler,
    UpdateFieldOptionHandler,
  ],
  exports: [FieldDirectory],
})
export class CustomFieldsModule {}
