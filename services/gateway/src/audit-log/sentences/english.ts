/** With whom something is shared by name from then on, with whom no more, or both. */
const shared = (what: string) =>
  `{added, select, none {{actor} stopped sharing ${what} with {left}} other {{actor} shared ${what} with {added}` +
  '{left, select, none {} other { and stopped sharing it with {left}}}}}';

/**
 * One ICU message per act. `{actor}` did it, `{subject}` is what it happened to, `{from}` and `{to}` are the first
 * change, `{proposer}` is whose proposal was approved by it, empty where none was.
 */
export const english: Readonly<Record<string, string>> = {
  'agents.agent.budget-set': '{actor} changed the budget of an agent',
  'agents.proposal.approved': '{actor} approved a proposal of {proposer}',
  'agents.proposal.created': '{actor} made a proposal',
  'agents.proposal.rejected': '{actor} rejected a proposal of {proposer}',
  'billing.plan.set': '{actor} set the plan',
  'crm.company.assigned': '{actor} said who answers for the company {subject}',
  'crm.company.changed': '{actor} changed the company {subject}',
  'crm.company.collaborators-changed': shared('the company {subject}'),
  'crm.company.created': '{actor} created the company {subject}',
  'crm.contact.created': '{actor} created the contact {subject}',
  'crm.contact.assigned': '{actor} said who answers for the contact {subject}',
  'crm.contact.changed': '{actor} changed the contact {subject}',
  'crm.contact.company-linked': '{actor} said to which company the contact {subject} belongs',
  'crm.contact.company-unlinked': '{actor} said that the contact {subject} belongs to no company',
  'crm.contact.identity-added': '{actor} said how the contact {subject} can be reached',
  'crm.contact.identity-removed': '{actor} took away one way to reach the contact {subject}',
  'crm.contact.collaborators-changed': shared('the contact {subject}'),
  'crm.deal.assigned': '{actor} said who answers for {subject}',
  'crm.deal.collaborators-changed': shared('{subject}'),
  'crm.deal.chat-linked': '{actor} linked {subject} to a chat',
  'crm.deal.created': '{actor} created the deal {subject}',
  'crm.deal.moved-to-stage':
    '{actor} moved {subject} from {from} to {to}{proposer, select, none {} other {, approving {proposer}’s proposal}}',
  'crm.deal.reopened': '{actor} reopened {subject}: from {from} to {to}',
  'crm.field.archived': '{actor} archived a field',
  'crm.field.changed': '{actor} changed a field',
  'crm.field.created': '{actor} created the field {name}',
  'crm.field.option-archived': '{actor} archived an option of a field',
  'crm.field.option-changed': '{actor} changed an option of a field',
  'crm.field.option-created': '{actor} created the option {name} of a field',
  'crm.field.option-unarchived': '{actor} brought back an option of a field',
  'crm.field.options-reordered': '{actor} changed the order of the options of a field',
  'crm.field.reordered': '{actor} changed the order of the fields',
  'crm.field.unarchived': '{actor} brought back a field',
  'crm.lead.assigned': '{actor} said who answers for the lead {subject}',
  'crm.lead.changed': '{actor} changed the lead {subject}',
  'crm.lead.collaborators-changed': shared('the lead {subject}'),
  'crm.lead.created': '{actor} created the lead {subject}',
  'crm.lead.discarded': '{actor} discarded the lead {subject}',
  'crm.lead.qualified': '{actor} qualified the lead {subject}',
  'crm.lead.reopened': '{actor} reopened the lead {subject}',
  'crm.pipeline.archived': '{actor} archived the pipeline {subject}',
  'crm.pipeline.changed': '{actor} changed the pipeline {subject}',
  'crm.note.changed': '{actor} changed a note',
  'crm.note.created': '{actor} wrote a note',
  'crm.note.deleted': '{actor} deleted a note',
  'crm.note.restored': '{actor} brought a note back',
  'crm.pipeline.created': '{actor} created the pipeline {subject}',
  'crm.pipeline.made-default': '{actor} made {subject} the default pipeline',
  'crm.pipeline.stage-added': '{actor} added a stage to the pipeline {subject}',
  'crm.pipeline.stage-archived': '{actor} archived a stage of the pipeline {subject}',
  'crm.pipeline.stage-changed': '{actor} changed a stage of the pipeline {subject}',
  'crm.pipeline.stage-moved': '{actor} changed the order of the stages of the pipeline {subject}',
  'crm.territory-application.requested': '{actor} had all records asked which territory takes them',
  'crm.territory.archived': '{actor} archived a territory',
  'crm.territory.changed': '{actor} changed a territory',
  'crm.territory.created': '{actor} created the territory {name}',
  'crm.territory.reordered': '{actor} changed the order of the territories',
  'identity.access.entered': '{actor} signed in',
  'identity.access.refused':
    '{actor} was refused {operation}: {field, select, none {the permission {permission} is missing} ' +
    'other {the field {field} is left out of the permission {permission}}}',
  'identity.access.secured':
    '{what, select, password_changed {{actor} changed the password} second_factor_on {{actor} turned the second factor on} ' +
    'second_factor_off {{actor} turned the second factor off} recovery_code_used {{actor} used a recovery code} ' +
    'recovery_codes_renewed {{actor} made new recovery codes} new_device {{actor} signed in on a new device} ' +
    'identity_linked {{actor} added a way to sign in by a provider} ' +
    'identity_unlinked {{actor} removed a way to sign in by a provider} ' +
    'sign_in_copied {a sign-in of {actor} ended: its refresh token was used twice} signed_out {{actor} signed out} ' +
    'sign_in_ended {{actor} ended a sign-in of theirs} other_sign_ins_ended {{actor} ended their other sign-ins} ' +
    'profile_changed {{actor} changed their profile} other {{actor} changed how they sign in}}',
  'identity.access.sign-in-refused':
    'A sign-in as {subject} was refused: {why, select, code_wrong {the code was wrong} other {the password was wrong}}',
  'identity.agent.guardian-named': '{actor} asked somebody to answer for an agent',
  'identity.agent.created': '{actor} created the agent {name}',
  'identity.agent.guardian-set': '{actor} set the guardian of an agent',
  'identity.agent.renamed': '{actor} called an agent {name}',
  'identity.api-key.created': '{actor} created the API key {name}',
  'identity.api-key.revoked':
    '{why, select, password_changed {An API key ended, since {actor} has another password} ' +
    'member_removed {{actor} revoked an API key of a member who left} other {{actor} revoked an API key}}',
  'identity.audit-log.exported': '{actor} exported the audit log as {format}',
  'identity.access.asked-by-staff': '{actor} asked for {operation}',
  'identity.staff-access.ended':
    '{by, select, time {The time of Parley’s staff here was over} other {{actor} let Parley’s staff out}}',
  'identity.staff-access.entered': '{actor} came in as Parley’s staff',
  'identity.staff-access.invited': '{actor} let Parley’s staff in until {endsAt}: {reason}',
  'identity.invitation.accepted': '{actor} accepted an invitation',
  'identity.invitation.created': '{actor} invited somebody',
  'identity.invitation.revoked': '{actor} revoked an invitation',
  'identity.member.added': '{actor} added {subject} as {to}',
  'identity.member.reactivated': '{actor} reactivated {subject} as {to}',
  'identity.member.removed': '{actor} removed {subject}',
  'identity.member.roles-changed': '{actor} changed the roles of {subject} from {from} to {to}',
  'identity.member.suspended': '{actor} suspended {subject}',
  'identity.organization-export.failed': 'The export of the organization failed',
  'identity.organization-export.finished': 'The export of the organization was finished',
  'identity.organization-export.opened': '{actor} got an address to download an export of the organization',
  'identity.organization-export.requested': '{actor} asked for an export of the organization',
  'identity.organization.archived': '{actor} archived the organization',
  'identity.organization.billing-owner-changed': '{actor} named another billing owner',
  'identity.organization.changed': '{actor} changed the settings of the organization',
  'identity.entry-rules.networks-set': '{actor} set from which networks the organization may be entered: {networks}',
  'identity.entry-rules.origins-set': '{actor} set from which origins browsers may call: {origins}',
  'identity.oauth-client.archived': '{actor} archived a program',
  'identity.oauth-client.changed': '{actor} changed the program {name}',
  'identity.oauth-client.created': '{actor} registered the program {name}',
  'identity.organization.created': '{actor} created the organization {name}',
  'identity.organization.deleted': 'The organization was deleted',
  'identity.organization.deletion-cancelled': '{actor} cancelled the deletion of the organization',
  'identity.organization.deletion-requested': '{actor} asked for the organization to be deleted on {dueAt}',
  'identity.organization.sender-limits-set': '{actor} changed how many messages an account may send a day',
  'identity.organization.unarchived': '{actor} took the organization out of the archive',
  'identity.program.connected': '{actor} was let in by a member, with {scopes}',
  'identity.program.disconnected': '{actor} disconnected a program',
  'identity.role.archived': '{actor} archived the role {subject}',
  'identity.role.changed': '{actor} changed the role {subject}',
  'identity.role.created': '{actor} created the role {subject}',
  'identity.second-factor-rule.set': '{actor} changed whether members need a second factor',
  'identity.second-factor.turned': '{actor} turned a second factor on or off',
  'identity.team.archived': '{actor} archived the team {subject}',
  'identity.team.changed': '{actor} changed the team {subject}',
  'identity.team.created': '{actor} created the team {subject}',
  'messaging.channel-account.assigned': '{actor} said who answers for the account {subject}',
  'messaging.channel-account.connected': '{actor} connected the account {subject}',
  'messaging.channel-account.disconnected': '{actor} disconnected the account {subject}',
  'messaging.channel-account.intake-set': '{actor} changed the intake of {subject}',
  'messaging.conversation.read': '{actor} read {subject}',
  'messaging.conversation.assigned': '{actor} said who answers for the chat {subject}',
  'messaging.conversation.collaborators-changed': shared('the chat {subject}'),
  'messaging.send.cancelled': '{actor} took a message back',
  'messaging.send.failed': '{actor} said that a message of unknown outcome had not left',
  'messaging.send.requested':
    '{actor} sent a message{proposer, select, none {} other {, approving {proposer}’s proposal}}',
  'messaging.send.sent': '{actor} said which message a send of unknown outcome was',
  'outreach.follow-up.cancelled': '{actor} took back a follow-up',
  'outreach.follow-up.handed-over': '{actor} handed a follow-up over',
  'outreach.follow-up.scheduled': '{actor} scheduled a follow-up',
  'outreach.message-template.changed': '{actor} changed the template {subject}',
  'outreach.message-template.created': '{actor} created the template {subject}',
};

/** Where there is no sentence of its own. */
export const otherwise = '{actor}: {type} ({subject})';
