import { ask, guardrail, pass } from './draft-check.js';

const markers: readonly RegExp[] = [
  /(?:ignore|disregard|forget|override)\s+(?:all\s+|any\s+|the\s+)*(?:previous|prior|above|earlier|your|system)/iu,
  /(?:игнорируй|забудь|отмени|не обращай внимания)\p{L}*\s+(?:на\s+)?(?:вс[её]\s+|все\s+|эти\s+)*(?:предыдущ|прошл|прежн|сво|системн|инструкц|указан|правил)/iu,
  /you\s+are\s+(?:now|no\s+longer)|act\s+as\s+(?:an?\s+)?(?:admin|developer|system|root)|developer\s+mode|jailbreak/iu,
  /(?:ты|вы)\s+(?:теперь|больше\s+не)\s|действуй\s+как|режим\s+разработчика/iu,
  /system\s*(?:prompt|message|instruction)|(?:системн\p{L}*|скрыт\p{L}*)\s+(?:промпт|сообщени|инструкц|подсказк)/iu,
  /<\/?(?:system|assistant|instructions?|contact-message)\b|\[\/?inst\]|<\|im_(?:start|end)\|>|^\s*(?:system|assistant)\s*:/imu,
  /(?:approve|send|forward|reveal|print|repeat)\b.{0,40}\b(?:proposal|prompt|instructions?|other\s+(?:chats?|clients?|customers?)|password|api[\s_-]?key)/iu,
  /(?:одобри|подтверди|перешли|покажи|раскрой|выведи|повтори)\p{L}*\s.{0,40}(?:предложени|промпт|инструкц|друг(?:их|ие)\s+(?:чат|клиент)|парол|ключ)/iu,
];

// Zero-width and direction marks hide words from a reader, and an attacker's words from a check.
const hidden = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u{e0000}-\u{e007f}]/gu;

export const looksInjected = (text: string): boolean =>
  markers.some((marker) => marker.test(text.replaceAll(hidden, ''))) || (text.match(hidden)?.length ?? 0) > 8;

/** Somebody speaks to the agent instead of to us: whatever it drafted needs a member's eye. */
export const injection = guardrail('prompt-injection', ({ fromContact }) =>
  fromContact.some(looksInjected) ? ask('The contact seems to give instructions to an agent.') : pass,
);
