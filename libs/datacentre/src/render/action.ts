import type { TlObject } from '../tl/tl-object.js';
import type { Action } from '../world/message.js';

export function renderAction(action: Action): TlObject {
  switch (action.kind) {
    case 'chat-created':
      return { _: 'messageActionChatCreate', title: action.title, users: action.userIds };
    case 'channel-created':
      return { _: 'messageActionChannelCreate', title: action.title };
    case 'members-added':
      return { _: 'messageActionChatAddUser', users: action.userIds };
    case 'member-removed':
      return { _: 'messageActionChatDeleteUser', userId: action.userId };
    case 'renamed':
      return { _: 'messageActionChatEditTitle', title: action.title };
  }
}
