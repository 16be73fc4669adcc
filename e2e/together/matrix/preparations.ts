import { randomUUID } from 'node:crypto';

import { issueSignInCode } from '@parley/identity';
import { vi } from 'vitest';
import { z } from 'zod';

import { patience, type Shop } from '../shop.js';
import type { Fill } from './examples.js';
import { asked, waitingProposal } from './proposal-preparations.js';
import { programPreparations } from './program-preparations.js';
import { organizationPreparations } from './organization-preparations.js';
import { agentPreparations } from './agent-preparations.js';
import { telegramPreparations } from './telegram-preparations.js';
import { backFrom, endable, newPassword, resettable, signedUp } from './sign-in-preparations.js';
import { staffPreparations } from './staff-preparations.js';
import { someDeal } from './record-preparations.js';
import { sendPreparations } from './send-preparations.js';
import { byHandPreparations } from './by-hand-preparations.js';
import { filePreparations } from './file-preparations.js';
import { pipelinePreparations, stageOf } from './pipeline-preparations.js';
import { territoryPreparations } from './territory-preparations.js';
import { codeOf, confirmable } from './second-factor-preparations.js';

/** Makes what a mutation's example needs to be there, and says what only that organization knows. */
type Preparation = (shop: Shop) => Promise<Fill> | Fill;

const accounts = z.object({ channelAccounts: z.array(z.object({ id: z.string(), state: z.string() })) });
const signedIn = z.object({ signIn: z.object({ refreshToken: z.string() }) });

const second = { phone: '+79970000001', loginCode: '33333', password: 'a cloud password' };

/** The account in that state, once one is. */
const accountIn = ({ caller }: Shop, ...states: readonly string[]) =>
  vi.waitFor(async () => {
    const { channelAccounts } = await caller.ask({ query: '{ channelAccounts { id state } }', answer: accounts });
    const found = channelAccounts.find(({ state }) => states.includes(state));
    if (!found) throw new Error(`No account is ${states.join(' or ')}: ${JSON.stringify(channelAccounts)}`);
    return found.id;
  }, patience);

async function closedDeal(shop: Shop): Promise<Fill> {
  const { dealId } = await shop.chat();
  const input = { idempotencyKey: randomUUID(), dealId, stageId: await stageOf(shop, 'LOST') };
  const query = 'mutation ($input: MoveDealToStageInput!) { moveDealToStage(input: $input) { position } }';
  await shop.caller.ask({ query, variables: { input }, answer: z.unknown() });
  return { dealId, stageId: await stageOf(shop, 'OPEN') };
}

async function codeNeeded(shop: Shop): Promise<Fill> {
  shop.together.centre.world.addUser({ firstName: 'Second seller', ...second });
  const input = { idempotencyKey: randomUUID(), method: 'PHONE', phone: second.phone };
  const query =
    'mutation ($input: ConnectTelegramAccountInput!) { connectTelegramAccount(input: $input) { position } }';
  await shop.caller.ask({ query, variables: { input }, answer: z.unknown() });
  return { channelAccountId: await accountIn(shop, 'CODE_NEEDED'), code: second.loginCode };
}

const passwordNeeded = async (shop: Shop): Promise<Fill> => ({
  channelAccountId: await accountIn(shop, 'PASSWORD_NEEDED'),
  password: second.password,
});

async function refreshable({ caller, whose: { email, password } }: Shop): Promise<Fill> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { refreshToken } }';
  const { signIn } = await caller.ask({ query, variables: { input: { email, password } }, answer: signedIn });
  return { refreshToken: signIn.refreshToken };
}

/** Somebody who joined by an invitation: the id of the member, which its code says to nobody. */
async function colleague(shop: Shop): Promise<Fill> {
  return { memberId: await shop.colleague(`${randomUUID()}@example.org`, newPassword) };
}

/** From here on somebody else asks, who owns nothing. */
async function somebodyElse(shop: Shop): Promise<Fill> {
  const email = `${randomUUID()}@example.org`;
  await shop.colleague(email, newPassword);
  await shop.caller.signIn({ email, password: newPassword });
  return { password: newPassword };
}

async function mailedInvitation(shop: Shop): Promise<Fill> {
  const email = `${randomUUID()}@example.org`;
  await shop.invite(email);
  return { code: await shop.together.codeMailedTo(email), name: 'Ann', password: newPassword };
}

/** Of another organization: one's own can't be joined again. */
async function foreignInvitation({ together }: Shop): Promise<Fill> {
  return { code: await together.linkOfAnother() };
}

async function suspended(shop: Shop): Promise<Fill> {
  const { memberId } = await colleague(shop);
  const input = { idempotencyKey: randomUUID(), memberId };
  const query = 'mutation ($input: SuspendMemberInput!) { suspendMember(input: $input) { position } }';
  await shop.caller.ask({ query, variables: { input }, answer: z.unknown() });
  return { memberId: memberId ?? '' };
}

/** Hoisted: the table begins with it. */
function asTheyAre(...mutations: readonly string[]): Readonly<Record<string, Preparation>> {
  return Object.fromEntries(mutations.map((mutation) => [mutation, () => ({})]));
}

/** In the order in which they go: what ends something comes last. */
export const preparations: Readonly<Record<string, Preparation>> = {
  signIn: ({ whose: { email, password } }) => ({ email, password }),
  signInByCode: async ({ together, whose }) => ({ code: await issueSignInCode(together.of('identity'), whose) }),
  refreshSession: refreshable,
  signUp: () => ({ email: `${randomUUID()}@example.org`, password: newPassword }),
  confirmSignUp: signedUp,
  requestPasswordReset: () => ({ email: `${randomUUID()}@example.org` }),
  resetPassword: resettable,
  startOidcSignIn: () => ({ providerId: 'loopback' }),
  linkIdentity: async (shop) => ({ ...(await backFrom(shop)), password: shop.whose.password }),
  finishOidcSignIn: (shop) => backFrom(shop),
  ...telegramPreparations,
  unlinkIdentity: () => ({ providerId: 'loopback' }),
  inviteMember: () => ({ email: `${randomUUID()}@example.org` }),
  revokeInvitation: async (shop) => ({ invitationId: await shop.invite() }),
  acceptInvitation: mailedInvitation,
  joinByInvitation: foreignInvitation,
  changeMemberRoles: colleague,
  suspendMember: colleague,
  reactivateMember: suspended,
  removeMember: colleague,
  // Before anything goes out: there is nothing to propose after a word of ours.
  requestProposal: asked,
  ...asTheyAre('createDeal', 'updateDeal'),
  moveDealToStage: async (shop) => ({ stageId: await stageOf(shop, 'OPEN') }),
  linkDealToChat: () => ({}),
  assignDeal: ({ whose }) => ({ assigneeId: whose.userId }),
  assignContact: ({ whose }) => ({ assigneeId: whose.userId }),
  ...byHandPreparations,
  setDealCollaborators: ({ whose }) => ({ collaboratorId: whose.userId }),
  setContactCollaborators: ({ whose }) => ({ collaboratorId: whose.userId }),
  reopenDeal: closedDeal,
  createNote: async (shop) => ({ id: await someDeal(shop) }),
  ...asTheyAre('updateNote', 'deleteNote', 'restoreNote'),
  ...asTheyAre('deleteDeal', 'restoreDeal', 'deleteContact', 'restoreContact', 'deleteCompany', 'restoreCompany'),
  ...asTheyAre('createLead', 'updateLead', 'discardLead', 'reopenLead'),
  ...asTheyAre('createTask', 'updateTask', 'completeTask', 'reopenTask', 'deleteTask'),
  assignLead: ({ whose }) => ({ assigneeId: whose.userId }),
  qualifyLead: async (shop) => ({ stageId: await stageOf(shop, 'OPEN') }),
  ...asTheyAre('createField', 'updateField', 'reorderFields', 'archiveField', 'unarchiveField'),
  ...asTheyAre('createFieldOption', 'updateFieldOption', 'reorderFieldOptions'),
  ...asTheyAre('archiveFieldOption', 'unarchiveFieldOption'),
  markChatRead: () => ({}),
  assignChat: ({ whose: { userId } }) => ({ assigneeId: userId }),
  setChatCollaborators: ({ whose: { userId } }) => ({ collaboratorId: userId }),
  sendMessage: () => ({}),
  approveProposal: waitingProposal,
  rejectProposal: waitingProposal,
  ...asTheyAre('createMessageTemplate', 'updateMessageTemplate', 'scheduleFollowUp', 'cancelFollowUp'),
  ...asTheyAre('createRole', 'changeRole', 'archiveRole', 'createTeam', 'changeTeam'),
  ...territoryPreparations,
  ...filePreparations,
  ...pipelinePreparations,
  setDefaultPipeline: () => ({}),
  ...asTheyAre('createAutomationRule', 'updateAutomationRule', 'archiveAutomationRule'),
  ...asTheyAre('createTerritory', 'changeTerritory', 'applyTerritories', 'archiveTerritory'),
  ...asTheyAre('archiveTeam', 'undoChangeSet', 'cancelJob'),
  ...programPreparations,
  ...agentPreparations,
  ...sendPreparations,
  importMessages: () => ({}),
  setIntake: () => ({}),
  syncChats: () => ({}),
  setTelegramApplication: () => ({ apiHash: '0'.repeat(32) }),
  connectTelegramAccount: () => ({}),
  cancelTelegramConnection: async (shop) => ({ channelAccountId: await accountIn(shop, 'CONNECTING') }),
  submitTelegramCode: codeNeeded,
  submitTelegramPassword: passwordNeeded,
  disconnectChannelAccount: () => ({}),
  endSignIn: endable,
  endOtherSignIns: () => ({}),
  changePassword: ({ whose: { password } }) => ({ currentPassword: password, newPassword: password }),
  beginSecondFactor: () => ({}),
  requireSecondFactor: () => ({}),
  confirmSecondFactor: confirmable,
  renewRecoveryCodes: () => codeOf(0),
  removeSecondFactor: () => codeOf(1),
  changeBillingOwner: colleague,
  ...staffPreparations,
  ...organizationPreparations,
  transferOwnership: colleague,
  updateProfile: () => ({}),
  deleteAccount: somebodyElse,
  switchOrganization: ({ caller, whose }) => caller.signIn(whose),
  leaveOrganization: colleague,
  signOut: () => ({}),
};
