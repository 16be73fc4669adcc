// Signs in, lists the chats, and approves the first proposal that waits in one of them.
//   PARLEY_URL=http://127.0.0.1:4000 PARLEY_EMAIL=… PARLEY_PASSWORD=… node approve-proposal.ts
import { ApiRefusal, ApproveProposal, Chats, Parley, Proposal } from '@parley/client';

const {
  PARLEY_URL: url = 'http://127.0.0.1:4000',
  PARLEY_EMAIL: email = '',
  PARLEY_PASSWORD: password = '',
} = process.env;
const parley = new Parley({ url, credentials: { email, password } });

const { chats } = await parley.run(Chats, { first: 20 });
for (const { node } of chats.edges) console.log(`${node.title ?? 'Somebody'}: ${node.unreadCount} unread`);

const [waiting] = chats.edges.flatMap(({ node }) => node.pendingProposals);
if (waiting) {
  const { proposal } = await parley.run(Proposal, { id: waiting.id });
  console.log(`Proposed: ${proposal?.draft ?? 'a move to another stage'}`);
  try {
    // The version is the one that was read: had somebody changed the draft meanwhile, it would be refused.
    const input = { proposalId: waiting.id, expectedVersion: waiting.version };
    const { approveProposal } = await parley.run(ApproveProposal, { input });
    console.log(`Approved: ${approveProposal.proposal?.status ?? 'it will be seen in a moment'}`);
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    console.log(`Refused: ${error.code}, see ${error.extensions.docs ?? 'the documentation'}`);
  }
} else {
  console.log('No proposal waits.');
}
await parley.close();
