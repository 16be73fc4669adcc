import {
  FinishOidcSignIn,
  LinkIdentity,
  ListIdentityProviders,
  ListLinkedIdentities,
  StartOidcSignIn,
  UnlinkIdentity,
} from '@parley/contracts';
import { Commands, Public, Queries, RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';

import { anybody } from '../identity/anybody.types.js';
import { signedInOf } from '../identity/identity.types.js';
import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  FinishOidcSignInInput,
  FinishOidcSignInPayload,
  IdentityProvider,
  LinkedIdentity,
  LinkIdentityInput,
  LinkIdentityPayload,
  StartOidcSignInInput,
  StartOidcSignInPayload,
  UnlinkIdentityInput,
  UnlinkIdentityPayload,
} from './oidc.types.js';

@Resolver()
export class OidcResolver {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Query(() => [IdentityProvider], { description: 'By which providers one can sign in here. Permission: none.' })
  @Public()
  async identityProviders(@Context() context: RequestContext): Promise<readonly IdentityProvider[]> {
    const { items } = await this.queries.ask(ListIdentityProviders, {}, anybody(context));
    return items.map(({ widgetBot = null, ...provider }) => ({ ...provider, widgetBot }));
  }

  @Mutation(() => StartOidcSignInPayload, {
    description:
      'Begins a sign-in by a provider: send the browser to the address. Permission: none. Codes: ' +
      '`identity.oidc.provider-not-found`, `identity.oidc.provider-unavailable`, `identity.oidc.proof-refused`, ' +
      '`identity.sign-in.too-many-attempts`. Example: ' +
      '`startOidcSignIn(input: { providerId: "…", redirect: "/inbox" }) { address secret }`.',
  })
  @Public()
  startOidcSignIn(
    @Args('input', { description: 'By which provider.' }) input: StartOidcSignInInput,
    @Context() context: RequestContext,
  ): Promise<StartOidcSignInPayload> {
    return this.commands.send(StartOidcSignIn, { ...present(input), ...context.seenFrom }, anybody(context));
  }

  @Mutation(() => FinishOidcSignInPayload, {
    description:
      'Signs in whom the provider named, where a user has linked that identity; asked again with the second factor it ' +
      'goes on with the same code. Permission: none. Codes: `identity.oidc.state-invalid`, ' +
      '`identity.oidc.proof-refused`, `identity.oidc.identity-unknown`, `identity.oidc.provider-unavailable`, ' +
      '`identity.sign-in.refused`, `identity.sign-in.second-factor-needed`, `identity.sign-in.second-factor-wrong`, ' +
      '`identity.sign-in.too-many-attempts`. Example: ' +
      '`finishOidcSignIn(input: { state: "…", code: "…", issuer: "…", secret: "…" }) { accessToken redirect }`.',
  })
  @Public()
  async finishOidcSignIn(
    @Args('input', { description: 'What came back.' }) input: FinishOidcSignInInput,
    @Context() context: RequestContext,
  ): Promise<FinishOidcSignInPayload> {
    const shown = { ...present(input), ...context.seenFrom };
    const view = await this.commands.send(FinishOidcSignIn, shown, anybody(context));
    return Object.assign(signedInOf(view), { redirect: view.redirect });
  }

  @Mutation(() => LinkIdentityPayload, {
    description:
      'Makes the identity that the provider named yours: from then on it signs you in. Permission: any sign-in. Needs ' +
      'the proof once more that it is you. Codes: `identity.organization.proof-needed`, ' +
      '`identity.second-factor.code-wrong`, `identity.password.wrong`, `identity.oidc.state-invalid`, ' +
      '`identity.oidc.proof-refused`, `identity.oidc.identity-taken`, `identity.oidc.provider-unavailable`. Example: ' +
      '`linkIdentity(input: { idempotencyKey: "k1", state: "…", code: "…", issuer: "…", secret: "…", password: "…" }) ' +
      '{ position }`.',
  })
  @RequiresOf(LinkIdentity)
  async linkIdentity(
    @Args('input', { description: 'What came back.' }) { idempotencyKey, ...shown }: LinkIdentityInput,
    @Context() context: RequestContext,
  ): Promise<LinkIdentityPayload> {
    const { position } = await context.send(LinkIdentity, present(shown), { idempotencyKey });
    return { position };
  }
  @Query(() => [LinkedIdentity], {
    description: 'Your identities at providers, the latest first. Permission: any sign-in.',
  })
  @RequiresOf(ListLinkedIdentities)
  async linkedIdentities(@Context() context: RequestContext): Promise<readonly LinkedIdentity[]> {
    return (await context.ask(ListLinkedIdentities, {})).items;
  }

  @Mutation(() => UnlinkIdentityPayload, {
    description:
      'Gives up your identity at a provider: it signs you in no more, and may be linked again. Permission: any sign-in. ' +
      'Codes: `identity.oidc.identity-not-linked`, `identity.oidc.last-way`. Example: ' +
      '`unlinkIdentity(input: { idempotencyKey: "k1", providerId: "…" }) { position }`.',
  })
  @RequiresOf(UnlinkIdentity)
  async unlinkIdentity(
    @Args('input', { description: 'At which provider.' }) { idempotencyKey, providerId }: UnlinkIdentityInput,
    @Context() context: RequestContext,
  ): Promise<UnlinkIdentityPayload> {
    const { position } = await context.send(UnlinkIdentity, { providerId }, { idempotencyKey });
    return { position };
  }
}
