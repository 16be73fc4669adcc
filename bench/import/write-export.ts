import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const CHAT_LENGTH = 2000;
const text = 'Здравствуйте! Three windows with the work, on Friday if that suits you. Спасибо, жду ответа.';

const messageOf = (id: number, peer: number) => ({
  id,
  type: 'message',
  date: '2020-03-01T12:00:00',
  date_unixtime: String(1_583_060_400 + id),
  from: id % 2 ? 'Contact' : 'Seller',
  from_id: `user${id % 2 ? peer : 7}`,
  text: [`${id}: ${text} `, { type: 'bold', text: 'parley' }],
  text_entities: [
    { type: 'plain', text: `${id}: ${text} ` },
    { type: 'bold', text: 'parley' },
  ],
});

const indented = (value: unknown, by: string) => JSON.stringify(value, null, 1).replaceAll('\n', `\n${by}`);

/** Writes the export of a whole account, at least that large. Answers how many messages it holds. */
export async function writeExport(path: string, bytes: number): Promise<number> {
  const out = createWriteStream(path);
  const write = async (piece: string) => {
    if (!out.write(piece)) await once(out, 'drain');
  };
  await write(
    '{\n "personal_information": {\n  "user_id": 7,\n  "first_name": "Seller"\n },\n "chats": {\n  "list": [\n',
  );
  let id = 0;
  for (let chat = 0; out.bytesWritten + out.writableLength < bytes; chat += 1) {
    const peer = 100_000 + chat;
    await write(`${chat ? ',\n' : ''}   {\n    "name": "Contact ${chat}",\n    "type": "personal_chat",\n`);
    await write(`    "id": ${peer},\n    "messages": [\n`);
    for (let n = 0; n < CHAT_LENGTH; n += 1)
      await write(`${n ? ',\n' : ''}     ${indented(messageOf((id += 1), peer), '     ')}`);
    await write('\n    ]\n   }');
  }
  out.end('\n  ]\n }\n}\n');
  await once(out, 'finish');
  return id;
}
