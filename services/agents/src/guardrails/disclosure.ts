import { ask, block, pass, textGuardrail } from './draft-check.js';

const iban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){3,7}(?:\s?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/u;
const card = /(?<!\d)(?:\d[ -]?){15,18}\d(?!\d)/u;
const wallet =
  /(?<![\p{L}\p{N}])(?:0x[a-fA-F\d]{40}|(?:bc1|[13])[a-zA-HJ-NP-Z\d]{25,59}|T[1-9A-HJ-NP-Za-km-z]{33})(?![\p{L}\p{N}])/u;

const payment: readonly RegExp[] = [iban, card, wallet];

/** Where money goes is never for an agent to say. */
export const paymentDetails = textGuardrail('payment-details', (text) =>
  payment.some((detail) => detail.test(text)) ? block('The text holds an account, card or wallet number.') : pass,
);

const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const handle = /(?<![\p{L}\p{N}.])@[A-Za-z]\w{3,31}/gu;
const phone = /(?<!\d)\+?\d(?:[\s().-]?\d){8,14}(?!\d)/gu;

const plain = (found: string) => found.toLowerCase().replaceAll(/[\s().-]/gu, '');

const contactsIn = (text: string): readonly string[] =>
  [address, handle, phone].flatMap((kind) => text.match(kind) ?? []).map(plain);

/** A mail address, handle or number that nobody wrote in this chat comes from somewhere else. */
export const otherChats = textGuardrail('other-chats', (text, { fromContact, fromUs }) => {
  const known = new Set([...fromContact, ...fromUs].flatMap(contactsIn));
  return contactsIn(text).every((found) => known.has(found))
    ? pass
    : ask('The text holds an address, handle or number that does not come from this chat.');
});
