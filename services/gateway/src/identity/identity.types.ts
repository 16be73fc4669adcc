import { clearOr, type MeView, type SignedIn as SignedInView } from '@parley/contracts';
import { Field, ID, ObjectType } from '@nestjs/graphql';

import { grantsShown, OwnRole, RoleGrant } from '../roles/role.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { MutationPayload } from '../schema/input.types.js';
import { Locale } from '../schema/locale.types.js';
import { Node } from '../schema/node.types.js';
import { DateTime } from '../schema/scalars.types.js';

export const Role = graphqlEnum('Role', 'A named set of permissions. Accept unknown values.', {
  owner: 'Everything.',
  admin: 'Everything.',
  bidi: 'Business development: an operator who writes templates too.',
  viewer: 'Reads.',
  ai_agent: 'What an agent may do: read and propose.',
  operator: 'Works with the chats, contacts, leads and deals of its team; decides on proposals there; no settings.',
  employee: 'An operator who reads all contacts and deals.',
  partner: 'Creates and follows leads of its own; nothing else.',
  franchisee: 'Does everything with chats, contacts, leads and deals within its own team.',
  guest: 'Reads the chats, contacts and deals that are shared with it by name; nothing else.',
});

@ObjectType({ implements: Node, description: 'Owns all data; unit of isolation, settings and billing.' })
export class Organization extends Node {
  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;
}

@ObjectType({ implements: Node, description: 'A human with a sign-in to Parley.' })
export class User extends Node {
  @Field(() => String, { nullable: true, description: 'The mail address they sign in with, null once erased.' })
  readonly email!: string | null;

  @Field(() => String, { nullable: true, description: 'Their name, null once erased.' })
  readonly name!: string | null;
}

@ObjectType({ description: 'That somebody of the installation’s staff is in, by whose invitation and until when.' })
export class OwnStaffAccess {
  @Field(() => ID, { description: 'Id of the invitation.' })
  readonly id!: string;

  @Field(() => ID, { description: 'Id of the user who invited them.' })
  readonly invitedBy!: string;

  @Field(() => DateTime, { description: 'From when on they hold nothing.' })
  readonly endsAt!: string;
}

@ObjectType({ description: 'Who is signed in, and what they may do in the organization they are in.' })
export class Me {
  @Field(() => User, { description: 'The user.' })
  readonly user!: User;

  @Field(() => Locale, { description: 'The language of mails to them. Default: `EN`.' })
  readonly locale!: string;

  @Field(() => Organization, { description: 'The organization they are in now.' })
  readonly organization!: Organization;

  @Field(() => [Organization], { description: 'All organizations they belong to.' })
  readonly organizations!: readonly Organization[];

  @Field(() => [Role], { description: 'Their built-in roles in this one.' })
  readonly roles!: readonly string[];

  @Field(() => [OwnRole], { description: 'Their roles in this one that are its own.' })
  readonly ownRoles!: readonly OwnRole[];

  @Field(() => [String], {
    description: 'What they may do in this one, such as `deals:write`; `grants` says over which records.',
  })
  readonly permissions!: readonly string[];

  @Field(() => [RoleGrant], { description: 'What they may do in this one, and over which records.' })
  readonly grants!: readonly RoleGrant[];

  @Field(() => OwnStaffAccess, {
    nullable: true,
    description: 'Where they are in this one as the installation’s staff, null where they are not.',
  })
  readonly staffAccess!: OwnStaffAccess | null;
}

export const organizationOf = ({ id, name }: { readonly id: string; readonly name: string }): Organization => ({
  __typename: 'Organization',
  ...{ id, name },
});

export const meOf = ({ user, organization, organizations, grants, ...held }: MeView): Me => ({
  ...held,
  staffAccess: held.staffAccess ?? null,
  locale: user.locale ?? 'en',
  grants: grantsShown(grants),
  user: { __typename: 'User', id: user.id, email: clearOr(user.email, null), name: clearOr(user.name, null) },
  organization: organizationOf(organization),
  organizations: organizations.map(organizationOf),
});

@ObjectType({ description: 'You, as you are now.' })
export class UpdateProfilePayload extends MutationPayload {
  @Field(() => Me, { description: 'You.' })
  readonly me!: Me;
}

@ObjectType({ isAbstract: true })
export abstract class SignedInPayload {
  @Field(() => ID, { description: 'Id of the sign-in, for `signOut`.' })
  readonly signInId!: string;

  @Field(() => String, { description: 'Goes into `Authorization: Bearer`; works for 10 minutes.' })
  readonly accessToken!: string;

  @Field(() => DateTime, { description: 'When the access token ends.' })
  readonly accessTokenExpiresAt!: string;

  @Field(() => String, { description: 'For `refreshSession`; works once.' })
  readonly refreshToken!: string;
}

@ObjectType({ description: 'The sign-in.' })
export class SignInPayload extends SignedInPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'Keep it on this device in place of the one before, and show it at the next sign-in: for 90 days after the last, for a year after the first.',
  })
  readonly deviceToken!: string | null;
}

@ObjectType({ description: 'The sign-in.' })
export class SignInByCodePayload extends SignedInPayload {}

@ObjectType({ description: 'The sign-in, with new tokens.' })
export class RefreshSessionPayload extends SignedInPayload {}

@ObjectType({ description: 'The sign-in, in the other organization.' })
export class SwitchOrganizationPayload extends SignedInPayload {}

@ObjectType({ description: 'The sign-in is over.' })
export class SignOutPayload {
  @Field(() => ID, { description: 'Id of the sign-in that ended.' })
  readonly signInId!: string;
}

export const signedInOf = (view: SignedInView): SignedInPayload => ({
  signInId: view.signInId,
  accessToken: view.accessToken,
  accessTokenExpiresAt: view.accessTokenExpiresAt,
  refreshToken: view.refreshToken,
});

export const signInPayloadOf = (view: SignedInView): SignInPayload => ({
  signInId: view.signInId,
  accessToken: view.accessToken,
  accessTokenExpiresAt: view.accessTokenExpiresAt,
  refreshToken: view.refreshToken,
  deviceToken: view.deviceToken ?? null,
});
