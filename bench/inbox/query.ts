/** What a client shows as its inbox: 50 chats, each with whom it is with, what it is about and what was said last. */
export const inboxQuery = `query Inbox {
  chats(first: 50) {
    edges {
      cursor
      node {
        id kind title lastActivityAt messageCount
        lastMessage { id text direction sentAt isDeleted }
        contact { id name username company { id name } }
        currentDeal { id title isOpen stage { id key name { en ru } kind } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
