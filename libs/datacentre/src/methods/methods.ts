import { chatMethods } from './chats.js';
import { configMethods } from './config.js';
import { deleteMethods } from './deletion.js';
import { chatListMethods } from './chat-list.js';
import { historyMethods } from './history.js';
import { channelMethods } from './channels.js';
import type { Method } from './method.js';
import { passwordMethods } from './password.js';
import { phoneMethods } from './phone-login.js';
import { qrMethods } from './qr-login.js';
import { readMethods } from './reading.js';
import { sendMethods } from './sending.js';
import { signOutMethods } from './sign-out.js';
import { temporaryKeyMethods } from './temporary-keys.js';
import { updateMethods } from './updates.js';
import { userMethods } from './users.js';

/** All that the data centre speaks. */
export const methods: ReadonlyMap<string, Method> = new Map(
  [
    ...configMethods,
    ...phoneMethods,
    ...passwordMethods,
    ...qrMethods,
    ...signOutMethods,
    ...temporaryKeyMethods,
    ...userMethods,
    ...updateMethods,
    ...chatListMethods,
    ...historyMethods,
    ...sendMethods,
    ...deleteMethods,
    ...readMethods,
    ...chatMethods,
    ...channelMethods,
  ].map((method) => [method.name, method]),
);
