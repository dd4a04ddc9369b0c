/** What must not compile: a reply, or a disclaimer, that did not come through the one door. Checked by `tsc`. */
import { type Message, type Reply, seal } from '../../src/conversation/reply.ts';
import type { Disclaimer, Knowledge } from '../../src/knowledge/knowledge.ts';

declare const knowledge: Knowledge;
declare const message: Message;
declare const reply: Reply;

export const sealed: Reply = seal(knowledge, message);

// @ts-expect-error a bare message is not a reply
export const bare: Reply = message;

// @ts-expect-error a reply put together by hand lacks the seal
export const forged: Reply = {
  ...message,
  contact: knowledge.clinic,
  disclaimer: knowledge.disclaimer,
  knowledge: knowledge.version,
};

// @ts-expect-error text is not a disclaimer, even word for word
export const plain: Disclaimer = 'Any surgical or invasive procedure carries risks.';

// @ts-expect-error sealing needs the knowledge that the disclaimer comes from
export const withoutKnowledge: Reply = seal(message);

export function tamper(): void {
  // @ts-expect-error the disclaimer of a reply cannot be replaced
  reply.disclaimer = knowledge.disclaimer;
}
