import { connect } from 'node:net';

const patience = 1000;

/** What a server says when it is called, after `words`; nothing if nobody listens or nothing comes. */
export const greeting = (port: number, words = ''): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(words));
    const hangUp = (answer: string) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(patience, () => hangUp(''));
    socket.once('data', (data) => hangUp(data.toString()));
    socket.once('error', () => hangUp(''));
    socket.once('close', () => hangUp(''));
  });
