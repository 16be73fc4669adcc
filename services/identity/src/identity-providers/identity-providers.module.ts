import { Module } from '@nestjs/common';

import { MailsModule } from '../mails/mails.module.js';
import { OwnProofModule } from '../own-proof/own-proof.module.js';
import { SignInsModule } from '../sign-ins/sign-ins.module.js';
import { UsersModule } from '../users/users.module.js';
import { ConfiguredProviders } from './configured-providers.adapter.js';
import { FinishOidcSignInHandler } from './finish-oidc-sign-in/finish-oidc-sign-in.handler.js';
import { LinkIdentityHandler } from './link-identity/link-identity.handler.js';
import { IdentitiesOfUser } from './linked-identity-list/identities-of-user.adapter.js';
import { LinkedIdentityListQuery } from './linked-identity-list/linked-identity-list.query.js';
import { LinkTelegramHandler } from './link-telegram/link-telegram.handler.js';
import { LinkNews } from './link-news.adapter.js';
import { LinkedIdentities } from './linked-identities.adapter.js';
import { ListIdentityProvidersQuery } from './list-identity-providers/list-identity-providers.query.js';
import { NewLinks } from './new-links.adapter.js';
import { OidcSignIns } from './oidc-sign-ins.adapter.js';
import { ProvedIdentities } from './proved-identities.adapter.js';
import { RelyingParty } from './relying-party.adapter.js';
import { SignInByTelegramHandler } from './sign-in-by-telegram/sign-in-by-telegram.handler.js';
import { StartOidcSignInHandler } from './start-oidc-sign-in/start-oidc-sign-in.handler.js';
import { TelegramIdentities } from './telegram-widget/telegram-identities.adapter.js';
import { WidgetProofs } from './telegram-widget/widget-proofs.adapter.js';
import { FormerLinks } from './unlink-identity/former-links.adapter.js';
import { UnlinkIdentityHandler } from './unlink-identity/unlink-identity.handler.js';

const operations = [
  FinishOidcSignInHandler,
  LinkedIdentityListQuery,
  LinkIdentityHandler,
  LinkTelegramHandler,
  ListIdentityProvidersQuery,
  SignInByTelegramHandler,
  StartOidcSignInHandler,
  UnlinkIdentityHandler,
];

@Module({
  imports: [MailsModule, OwnProofModule, SignInsModule, UsersModule],
  providers: [
    ...[ConfiguredProviders, IdentitiesOfUser, LinkedIdentities, OidcSignIns, ProvedIdentities, RelyingParty],
    ...[FormerLinks, LinkNews, NewLinks, TelegramIdentities, WidgetProofs],
    ...operations,
  ],
})
export class IdentityProvidersModule {}
