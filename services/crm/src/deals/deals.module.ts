import { Module } from '@nestjs/common';

import { RecordVersions } from '../as-of/record-versions.adapter.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { CustomFieldsModule } from '../custom-fields/custom-fields.module.js';
import { PipelinesModule } from '../pipelines/pipelines.module.js';
import { AssignDealHandler } from './assign-deal/assign-deal.handler.js';
import { CreateDealHandler } from './create-deal/create-deal.handler.js';
import { DealAsOfQuery } from './deal-as-of/deal-as-of.query.js';
import { DealBoardQuery } from './deal-board/deal-board.query.js';
import { DealListQuery } from './deal-board/deal-list.query.js';
import { DealsByIdsQuery } from './deal-board/deals-by-ids.query.js';
import { LookedUpDealOrigin } from './deal-origin/deal-origin.adapter.js';
import { DealOrigin } from './deal-origin/deal-origin.port.js';
import { ChangedDealsQuery, DealDifferencesQuery, DealVersionsQuery } from './deal-versions/deal-versions.query.js';
import { Dwells, StageLimits } from './dwell/dwells.adapter.js';
import { OnDealStandsReactor } from './dwell/on-deal-stands.reactor.js';
import { OnLimitSetReactor } from './dwell/on-limit-set.reactor.js';
import { TellDwellTimer } from './dwell/tell-dwell.timer.js';
import { LinkDealToChatHandler } from './link-deal-to-chat/link-deal-to-chat.handler.js';
import { MoveDealToStageHandler } from './move-deal-to-stage/move-deal-to-stage.handler.js';
import { ReopenDealHandler } from './reopen-deal/reopen-deal.handler.js';
import { NamedRecords } from './named-records/named-records.adapter.js';
import { SetDealCollaboratorsHandler } from './set-deal-collaborators/set-deal-collaborators.handler.js';
import { UpdateDealHandler } from './update-deal/update-deal.handler.js';
import { DeleteDealHandler } from './delete-deal/delete-deal.handler.js';
import { RestoreDealHandler } from './restore-deal/restore-deal.handler.js';

@Module({
  imports: [CompaniesModule, ContactsModule, CustomFieldsModule, PipelinesModule],
  providers: [
    DeleteDealHandler,
    RestoreDealHandler,
    AssignDealHandler,
    ChangedDealsQuery,
    CreateDealHandler,
    DealAsOfQuery,
    DealBoardQuery,
    DealDifferencesQuery,
    DealVersionsQuery,
    DealListQuery,
    DealsByIdsQuery,
    Dwells,
    LinkDealToChatHandler,
    MoveDealToStageHandler,
    ReopenDealHandler,
    OnDealStandsReactor,
    OnLimitSetReactor,
    RecordVersions,
    NamedRecords,
    SetDealCollaboratorsHandler,
    StageLimits,
    TellDwellTimer,
    UpdateDealHandler,
    { provide: DealOrigin, useClass: LookedUpDealOrigin },
  ],
  exports: [DealListQuery],
})
export class DealsModule {}
