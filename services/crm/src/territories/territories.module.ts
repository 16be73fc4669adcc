import { Module } from '@nestjs/common';

import { ApplyTerritoriesHandler } from './apply-territories/apply-territories.handler.js';
import { OnApplicationReactor } from './apply-territories/on-application.reactor.js';
import { ArchiveTerritoryHandler } from './archive-territory/archive-territory.handler.js';
import { ChangeTerritoryHandler } from './change-territory/change-territory.handler.js';
import { OnContactTakenReactor } from './chats-of-contact/on-contact-taken.reactor.js';
import { CreateTerritoryHandler } from './create-territory/create-territory.handler.js';
import { OnRecordChangedReactor } from './on-record-changed/on-record-changed.reactor.js';
import { PreviewTerritoryQuery } from './preview-territory/preview-territory.query.js';
import { ReorderTerritoriesHandler } from './reorder-territories/reorder-territories.handler.js';
import { ListTerritoriesQuery } from './territory-list/list-territories.query.js';

@Module({
  providers: [
    ApplyTerritoriesHandler,
    ArchiveTerritoryHandler,
    ChangeTerritoryHandler,
    CreateTerritoryHandler,
    ListTerritoriesQuery,
    OnApplicationReactor,
    OnContactTakenReactor,
    OnRecordChangedReactor,
    PreviewTerritoryQuery,
    ReorderTerritoriesHandler,
  ],
})
export class TerritoriesModule {}
