import { Module } from '@nestjs/common';

import { PipelinesModule } from '../pipelines/pipelines.module.js';
import { PossibleDuplicatesQuery } from './possible-duplicates/possible-duplicates.query.js';

@Module({ imports: [PipelinesModule], providers: [PossibleDuplicatesQuery] })
export class DuplicatesModule {}
