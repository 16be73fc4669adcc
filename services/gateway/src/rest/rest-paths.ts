import {
  AcceptInvitation,
  BeginSecondFactor,
  ChangeMemberRoles,
  ChangePassword,
  ConfirmSecondFactor,
  ConfirmSignUp,
  EndOtherSignIns,
  EndSignIn,
  FinishOidcSignIn,
  GetAccessTokenKeys,
  GetMe,
  GetSecondFactor,
  InviteMember,
  ListAuditLog,
  ListInvitations,
  ListMembers,
  ListSignIns,
  RefreshSession,
  RemoveMember,
  RemoveSecondFactor,
  RenewRecoveryCodes,
  RequestPasswordReset,
  ResetPassword,
  SignIn,
  SignInByTelegram,
  SignOut,
  SignUp,
  StartOidcSignIn,
  SwitchOrganization,
  UpdateProfile,
  VerifyAuditLog,
} from '@parley/contracts';

import { oauthPaths } from '../oauth/metadata.js';
import { crmPaths } from './crm-paths.js';
import { organizationPaths } from './organization-paths.js';
import type { RestPath } from './rest-path.js';

const address = { email: 'ann@example.org', password: 'correct horse battery staple' };
const someId = '0190b2c4-7d00-7000-8000-000000000001';
const secret = `${someId}.secret`;

export const restPaths: readonly RestPath[] = [
  {
    ...{ method: 'POST', path: '/auth/signup', operation: SignUp, summary: 'Signs up: a code goes to the address.' },
    filled: { from: 'from' },
    example: { ...address, name: 'Ann', organizationName: 'Roofs' },
  },
  {
    ...{ method: 'POST', path: '/auth/signup/confirm', operation: ConfirmSignUp },
    summary: 'Proves the address by the code of the mail, makes user and organization, and signs in.',
    filled: { from: 'from' },
    example: { code: secret, password: 'roses over the bridge' },
  },
  {
    ...{ method: 'POST', path: '/auth/signin', operation: SignIn, summary: 'Signs in with a password.' },
    filled: { from: 'from' },
    example: address,
  },
  {
    ...{ method: 'POST', path: '/auth/oauth/{providerId}', operation: StartOidcSignIn },
    summary: 'Begins a sign-in by a provider: where to send the browser, and what it keeps.',
    filled: { from: 'from' },
    example: { redirect: '/inbox' },
  },
  {
    ...{ method: 'POST', path: '/auth/oauth', operation: FinishOidcSignIn },
    summary: 'Signs in whom the provider named, by what came back and what the browser kept.',
    filled: { from: 'from' },
    example: { state: secret, code: 'code', secret },
  },
  {
    ...{ method: 'POST', path: '/auth/telegram', operation: SignInByTelegram },
    summary: 'Signs in whom Telegram’s widget named, by each field as it came.',
    filled: { from: 'from' },
    example: { providerId: 'telegram', telegramUserId: '42', authDate: 1_772_356_200, hash: '0'.repeat(64) },
  },
  {
    ...{ method: 'POST', path: '/auth/refresh', operation: RefreshSession },
    summary: 'Goes on with a sign-in: new tokens for the refresh token, which works once.',
    filled: { from: 'from' },
    example: { refreshToken: secret },
  },
  {
    ...{ method: 'POST', path: '/auth/logout', operation: SignOut, summary: 'Ends the sign-in this call is made in.' },
    filled: { signInId: 'signIn' },
    isKeyless: true,
    example: {},
  },
  { method: 'GET', path: '/auth/sign-ins', operation: ListSignIns, summary: 'Your sign-ins that go on.' },
  {
    ...{ method: 'DELETE', path: '/auth/sign-ins/{signInId}', operation: EndSignIn },
    summary: 'Ends one of your sign-ins.',
  },
  {
    ...{ method: 'POST', path: '/auth/sign-ins/end-others', operation: EndOtherSignIns },
    summary: 'Ends all your sign-ins but the one this call is made in.',
    filled: { signInId: 'signIn' },
    example: {},
  },
  {
    ...{ method: 'POST', path: '/auth/organization', operation: SwitchOrganization },
    summary: 'Goes on in another organization of yours, with new tokens.',
    filled: { signInId: 'signIn' },
    example: { organizationId: someId, refreshToken: secret },
  },
  {
    ...{ method: 'POST', path: '/auth/password', operation: ChangePassword },
    summary: 'Sets another password, and ends all other sign-ins.',
    filled: { signInId: 'signIn' },
    example: { currentPassword: address.password, newPassword: 'another long pass phrase' },
  },
  {
    ...{ method: 'POST', path: '/auth/password/forgot', operation: RequestPasswordReset },
    summary: 'Sends a mail to set another password with, where somebody has that address.',
    filled: { from: 'from' },
    example: { email: address.email },
  },
  {
    ...{ method: 'POST', path: '/auth/password/reset', operation: ResetPassword },
    summary: 'Sets another password by the token of the mail, and ends all sign-ins.',
    example: { token: secret, password: 'another long pass phrase' },
  },
  {
    ...{ method: 'GET', path: '/auth/second-factor', operation: GetSecondFactor },
    summary: 'Whether your second factor is on, and how many recovery codes are left.',
  },
  {
    ...{ method: 'POST', path: '/auth/second-factor', operation: BeginSecondFactor },
    summary: 'Gives the secret for an authenticator; it is asked for only once it was confirmed.',
    example: {},
  },
  {
    ...{ method: 'POST', path: '/auth/second-factor/confirm', operation: ConfirmSecondFactor },
    summary: 'Turns the second factor on by a first code, and gives the recovery codes.',
    example: { code: '123456' },
  },
  {
    ...{ method: 'POST', path: '/auth/second-factor/remove', operation: RemoveSecondFactor },
    summary: 'Turns the second factor off by a code.',
    example: { code: '123456' },
  },
  {
    ...{ method: 'POST', path: '/auth/second-factor/recovery-codes', operation: RenewRecoveryCodes },
    summary: 'Gives new recovery codes; the old ones are over.',
    example: { code: '123456' },
  },
  {
    ...{ method: 'POST', path: '/auth/invitation', operation: AcceptInvitation },
    summary: 'Accepts an invitation by the code of the mail, and signs in.',
    filled: { from: 'from' },
    example: { code: secret, name: 'Ben', password: address.password },
  },
  ...organizationPaths,
  {
    ...{ method: 'GET', path: '/organizations/{organizationId}/members', operation: ListMembers },
    summary: 'The members of your organization.',
  },
  {
    ...{ method: 'POST', path: '/organizations/{organizationId}/members', operation: InviteMember },
    summary: 'Invites a member by mail, or without an address by a code to hand over.',
    example: { email: 'ben@example.org', roles: ['viewer'] },
  },
  {
    ...{ method: 'PATCH', path: '/organizations/{organizationId}/members/{memberId}', operation: ChangeMemberRoles },
    summary: 'Gives a member other roles.',
    example: { roles: ['bidi'] },
  },
  {
    ...{ method: 'DELETE', path: '/organizations/{organizationId}/members/{memberId}', operation: RemoveMember },
    summary: 'Removes a member, whose open work goes to whoever is named.',
    example: { handOverTo: { memberId: '018f0000-0000-7000-8000-00000000000a' } },
  },
  {
    ...{ method: 'GET', path: '/organizations/{organizationId}/invitations', operation: ListInvitations },
    summary: 'The invitations of your organization.',
  },
  ...crmPaths,
  {
    ...{ method: 'GET', path: '/organizations/{organizationId}/audit-log', operation: ListAuditLog },
    summary: 'Who did what in your organization, and what was refused.',
  },
  {
    ...{ method: 'GET', path: '/organizations/{organizationId}/audit-log/verification', operation: VerifyAuditLog },
    summary: 'A page of the audit log against the hash chains: what diverges, and which heads were checked.',
  },
  {
    ...{ method: 'GET', path: oauthPaths.keys, operation: GetAccessTokenKeys },
    summary: 'The public keys that access tokens of users are signed with, as a JWK set.',
  },
  { method: 'GET', path: '/me', operation: GetMe, summary: 'Who is signed in, and what they may do.' },
  {
    ...{ method: 'PATCH', path: '/me', operation: UpdateProfile },
    summary: 'Changes your name, and the language of mails to you.',
    example: { name: 'Ann', locale: 'en' },
  },
];
