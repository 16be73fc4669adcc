// Signs in, lists the chats, and approves the newest reply that waits.
//   PARLEY_URL=http://127.0.0.1:4000 PARLEY_EMAIL=… PARLEY_PASSWORD=… node approve-proposal.ts
import { ApiRefusal, ApproveProposal, Chats, Parley, Proposals } from '@parley/client';

const {
  PARLEY_URL: url = 'http://127.0.0.1:4000',
  PARLEY_EMAIL: email = '',
  PARLEY_PASSWORD: password = '',
} = process.env;
const parley = new Parley({ url, credentials: { email, password } });

const { chats } = await parley.run(Chats, { first: 20 });
for (const { node } of chats.edges) console.log(`${node.title ?? 'Somebody'}: ${node.unreadCount} unread`);

const replies = { status: { eq: 'PENDING' }, action: { eq: 'REPLY' } } as const;
const { proposals } = await parley.run(Proposals, { first: 1, filter: replies });
for (const { node: proposal } of proposals.edges) {
  console.log(`Proposed: ${proposal.draft ?? ''}`);
  try {
    // The version is the one that was read: had somebody changed the draft meanwhile, it would be refused.
    const input = { proposalId: proposal.id, expectedVersion: proposal.version };
    const { approveProposal } = await parley.run(ApproveProposal, { input });
    console.log(`Approved: ${approveProposal.proposal?.status ?? 'it will be seen in a moment'}`);
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    console.log(`Refused: ${error.code}, see ${error.extensions.docs ?? 'the documentation'}`);
  }
}
await parley.close();
