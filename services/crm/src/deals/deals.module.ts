import { Module } from '@nestjs/common';

import { RecordVersions } from '../as-of/record-versions.adapter.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { PipelinesModule } from '../pipelines/pipelines.module.js';
import { AssignDealHandler } from './assign-deal/assign-deal.handler.js';
import { CreateDealHandler } from './create-deal/create-deal.handler.js';
import { DealAsOfQuery } from './deal-as-of/deal-as-of.query.js';
import { DealListQuery } from './deal-board/deal-list.query.js';
import { DealsByIdsQuery } from './deal-board/deals-by-ids.query.js';
import { LookedUpDealOrigin } from './deal-origin/deal-origin.adapter.js';
import { DealOrigin } from './deal-origin/deal-origin.port.js';
import { ChangedDealsQuery, DealDifferencesQuery, DealVersionsQuery } from './deal-versions/deal-versions.query.js';
import { LinkDealToChatHandler } from './link-deal-to-chat/link-deal-to-chat.handler.js';
import { MoveDealToStageHandler } from './move-deal-to-stage/move-deal-to-stage.handler.js';
import { ReopenDealHandler } from './reopen-deal/reopen-deal.handler.js';
import { SetDealCollaboratorsHandler } from './set-deal-collaborators/set-deal-collaborators.handler.js';

@Module({
  imports: [ContactsModule, PipelinesModule],
  providers: [
    AssignDealHandler,
    ChangedDealsQuery,
    CreateDealHandler,
    DealAsOfQuery,
    DealDifferencesQuery,
    DealVersionsQuery,
    DealListQuery,
    DealsByIdsQuery,
    LinkDealToChatHandler,
    MoveDealToStageHandler,
    ReopenDealHandler,
    RecordVersions,
    SetDealCollaboratorsHandler,
    { provide: DealOrigin, useClass: LookedUpDealOrigin },
  ],
})
export class DealsModule {}
