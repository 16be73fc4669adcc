import { Module } from '@nestjs/common';

import { MailsModule } from '../../mails/mails.module.js';
import { OwnProofModule } from '../../own-proof/own-proof.module.js';
import { OrganizationsModule } from '../organizations.module.js';
import { CancelOrganizationDeletionHandler } from './cancel-organization-deletion.handler.js';
import { DeleteOrganizationTimer } from './delete-organization.timer.js';
import { DeletionNotices } from './deletion-notices.adapter.js';
import { Destruction } from './destruction.adapter.js';
import { Farewell } from './farewell.adapter.js';
import { LastDepartures } from './last-departures.adapter.js';
import { OwnersAddresses } from './owners-addresses.adapter.js';
import { RequestOrganizationDeletionHandler } from './request-organization-deletion.handler.js';
import { WarnOfDeletionTimer } from './warn-of-deletion.timer.js';

@Module({
  imports: [MailsModule, OrganizationsModule, OwnProofModule],
  providers: [
    ...[DeletionNotices, Destruction, Farewell, LastDepartures, OwnersAddresses],
    ...[CancelOrganizationDeletionHandler, RequestOrganizationDeletionHandler],
    ...[DeleteOrganizationTimer, WarnOfDeletionTimer],
  ],
})
export class DeletionModule {}
