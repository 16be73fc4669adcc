import type { Records } from '../batching/records.loader.js';
import { channelAccountOf } from '../channel-accounts/channel-account.types.js';
import { chatOf } from '../chats/chat.types.js';
import { companyOf } from '../companies/company.types.js';
import { contactOf } from '../contacts/contact.types.js';
import { dealOf } from '../deals/deal.types.js';
import { followUpOf } from '../follow-ups/follow-up.types.js';
import { jobOf } from '../jobs/job.types.js';
import { leadOf } from '../leads/lead.types.js';
import { messageTemplateOf } from '../message-templates/message-template.types.js';
import { messageOf } from '../messages/message.types.js';
import { noteOf } from '../notes/note.types.js';
import { pipelineOf } from '../pipelines/pipeline.types.js';
import { proposalOf } from '../proposals/proposal.types.js';
import type { Node } from '../schema/node.types.js';
import type { Ref } from '../schema/ref.types.js';
import { sendOf } from '../sends/send.types.js';
import { taskOf } from '../tasks/task.types.js';
import { teamOf } from '../teams/team.types.js';

type Find = (id: string, records: Records) => Promise<Node | null>;

const shown =
  <View>(
    load: (id: string, records: Records) => Promise<View | null | undefined>,
    nodeOf: (view: View) => Node,
  ): Find =>
  async (id, records) => {
    const view = await load(id, records);
    return view ? nodeOf(view) : null;
  };

const nowhere: Find = () => Promise.resolve(null);

/** How each kind of thing is found. */
const finds: Readonly<Record<Ref['type'], Find>> = {
  chat: shown((id, { chats }) => chats.load(id), chatOf),
  message: shown((id, { messages }) => messages.load(id), messageOf),
  contact: shown((id, { contacts }) => contacts.load(id), contactOf),
  lead: shown((id, { leads }) => leads.load(id), leadOf),
  deal: shown((id, { deals }) => deals.load(id), dealOf),
  note: shown((id, { notes }) => notes.load(id), noteOf),
  task: shown((id, { tasks }) => tasks.load(id), taskOf),
  job: shown((id, { jobs }) => jobs.load(id), jobOf),
  proposal: shown((id, { proposals }) => proposals.load(id), proposalOf),
  send: shown((id, { sends }) => sends.load(id), sendOf),
  pipeline: shown(async (id, { pipelines }) => (await pipelines()).find((view) => view.id === id), pipelineOf),
  'channel-account': shown(
    async (id, { channelAccounts }) => (await channelAccounts()).find((view) => view.id === id),
    channelAccountOf,
  ),
  company: shown((id, { companies }) => companies.load(id), companyOf),
  file: nowhere,
  'agent-run': nowhere,
  turn: nowhere,
  'message-template': shown((id, { messageTemplates }) => messageTemplates.load(id), messageTemplateOf),
  'follow-up': shown((id, { followUps }) => followUps.load(id), followUpOf),
  member: nowhere,
  role: nowhere,
  team: shown((id, { teams }) => teams.load(id), teamOf),
  invitation: nowhere,
  agent: nowhere,
  'api-key': nowhere,
  organization: nowhere,
};

/** The record that a reference names. */
export const recordOf = ({ type, id }: Ref, records: Records): Promise<Node | null> => finds[type](id, records);
