/** In `variables`, `{proposalId}` and the like stand for what the page finds when it opens. */
export type ReadyMade = { readonly name: string; readonly query: string; readonly variables?: string };

/** What the page looks up to fill the variables in: the newest reply that waits, and the newest deal. */
export const beginnings = `{
  proposals(first: 50, filter: { status: { eq: PENDING } }) { edges { node { id version action } } }
  deals(first: 1) { edges { node { id } } }
}`;

/** The main path, one operation per tab, in the order in which it happens. No line is longer than its pane. */
export const readyMade: readonly ReadyMade[] = [
  {
    name: 'Inbox',
    query: `# 1. The inbox: each chat with its contact, deal, last
#    message, and what an agent proposes.
query Inbox {
  chats(first: 20) {
    edges {
      node {
        id
        title
        unreadCount
        lastMessage { text direction sentAt }
        contact { id name company { name } }
        currentDeal {
          id
          title
          stage { key name { en ru } }
        }
        pendingProposals {
          id
          action
          draft
          reasons
          version
        }
      }
    }
  }
}
`,
  },
  {
    name: 'Watch',
    query: `# 2. What happens, live; the newest is shown. Leave it
#    running, and say something as a contact:
#    npm run parley -- demo say anna "How much is it?"
subscription Watch($filter: ActivityFilter) {
  activity(filter: $filter) {
    at
    type
    actor { kind }
    subject { type id }
    record {
      __typename
      ... on Message { text direction senderName }
      ... on Proposal { id version action draft reasons }
      ... on Deal { title stage { key } }
    }
  }
}
`,
    variables: `{
  "filter": {
    "type": {
      "in": [
        "messaging.message.received",
        "messaging.message.sent",
        "agents.proposal.created",
        "crm.deal.moved-to-stage"
      ]
    }
  }
}
`,
  },
  {
    name: 'Proposals',
    query: `# 3. What waits for your decision, with the reasons.
query Proposals {
  proposals(filter: { status: { eq: PENDING } }, first: 9) {
    edges {
      node {
        id
        version
        action
        draft
        reasons
        verdicts { guardrail outcome reason }
        move { toStage { key } }
        chat { title }
      }
    }
  }
}
`,
  },
  {
    name: 'Approve',
    query: `# 4. Approve the reply that waits, as it was drafted. For
#    words of your own put them in "editedText" below, where
#    null is. For another one take its id and version from
#    the tab before, and a new idempotencyKey.
mutation Approve(
  $idempotencyKey: String!
  $proposalId: ID!
  $expectedVersion: Int!
  $editedText: String
) {
  approveProposal(
    input: {
      idempotencyKey: $idempotencyKey
      proposalId: $proposalId
      expectedVersion: $expectedVersion
      editedText: $editedText
    }
  ) {
    proposal { id status send { id status text } }
    position
  }
}
`,
    variables: `{
  "idempotencyKey": "{newKey}",
  "proposalId": "{proposalId}",
  "expectedVersion": {proposalVersion},
  "editedText": null
}
`,
  },
  {
    name: 'Deals',
    query: `# 5. Where the deals stand.
query Deals {
  deals(first: 20) {
    edges {
      node {
        id
        title
        version
        stage { id key name { en ru } }
        contact { name }
      }
    }
  }
  pipelines {
    id
    isDefault
    stages { id key kind name { en ru } }
  }
}
`,
  },
  {
    name: 'Explain',
    query: `# 6. Why? The chain back to the message that began it.
#    type: MESSAGE, PROPOSAL, SEND or DEAL, with its id.
query Explain($subject: RefInput!) {
  explain(subject: $subject) {
    steps {
      at
      type
      actor { kind id }
      subject { type id }
      record { __typename ... on Message { text } }
    }
  }
}
`,
    variables: `{ "subject": { "type": "DEAL", "id": "{dealId}" } }
`,
  },
  {
    name: 'Then',
    query: `# 7. The deal as it was at an earlier instant.
query Then($id: ID!, $asOf: DateTime!) {
  deal(id: $id, asOf: $asOf) {
    title
    stage { key }
    asOf
  }
}
`,
    variables: `{ "id": "{dealId}", "asOf": "{now}" }
`,
  },
];
