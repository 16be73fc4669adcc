import { Module } from '@nestjs/common';

import { CredentialsModule } from '../../credentials/credentials.module.js';
import { MailsModule } from '../../mails/mails.module.js';
import { SecondFactorsModule } from '../../second-factors/second-factors.module.js';
import { OrganizationsModule } from '../organizations.module.js';
import { CancelOrganizationDeletionHandler } from './cancel-organization-deletion.handler.js';
import { DeleteOrganizationTimer } from './delete-organization.timer.js';
import { DeletionNotices } from './deletion-notices.adapter.js';
import { Destruction } from './destruction.adapter.js';
import { Farewell } from './farewell.adapter.js';
import { LastDepartures } from './last-departures.adapter.js';
import { OwnerProof } from './owner-proof.adapter.js';
import { OwnersAddresses } from './owners-addresses.adapter.js';
import { RequestOrganizationDeletionHandler } from './request-organization-deletion.handler.js';
import { WarnOfDeletionTimer } from './warn-of-deletion.timer.js';

@Module({
  imports: [CredentialsModule, MailsModule, OrganizationsModule, SecondFactorsModule],
  providers: [
    ...[DeletionNotices, Destruction, Farewell, LastDepartures, OwnerProof, OwnersAddresses],
    ...[CancelOrganizationDeletionHandler, RequestOrganizationDeletionHandler],
    ...[DeleteOrganizationTimer, WarnOfDeletionTimer],
  ],
  exports: [OwnerProof],
})
export class DeletionModule {}
