import { FileStorage, openFileStorage } from '@parley/platform';
import { Module } from '@nestjs/common';

import { CrmSettings } from '../crm.settings.js';
import { PipelinesModule } from '../pipelines/pipelines.module.js';
import { CreateUploadHandler } from './create-upload/create-upload.handler.js';
import { FileKeys } from './file-keys.adapter.js';
import { FileTickets } from './file-tickets.adapter.js';
import { FinishUploadHandler } from './finish-upload/finish-upload.handler.js';
import { KeptFiles } from './kept-files.adapter.js';
import { MadeFiles } from './make-file/made-files.adapter.js';
import { FilesOnSubjectErasedReactor } from './on-subject-erased/on-subject-erased.reactor.js';
import { OpenFileHandler } from './open-file/open-file.handler.js';
import { ReadFileQuery } from './open-file/read-file.query.js';
import { ReachedFiles } from './reached-files.adapter.js';
import { ReadyFiles } from './ready-files.adapter.js';
import { ReceiveUploadQuery } from './receive-upload/receive-upload.query.js';

@Module({
  imports: [PipelinesModule],
  providers: [
    { provide: FileStorage, useFactory: openFileStorage, inject: [CrmSettings] },
    ...[FileKeys, FileTickets, KeptFiles, MadeFiles, ReachedFiles, ReadyFiles],
    ...[CreateUploadHandler, FinishUploadHandler, OpenFileHandler],
    ...[ReadFileQuery, ReceiveUploadQuery],
    FilesOnSubjectErasedReactor,
  ],
  exports: [MadeFiles, ReadyFiles],
})
export class FilesModule {}
