/** The port for a sentence encoder, and the encoder that a knowledge base is matched with. There need not be one. */
import type { Knowledge } from '../knowledge/knowledge.ts';

/** Places texts so that those which mean alike are near each other. The same text always has the same place. */
export interface Encoder {
  /** Names the model and all that its numbers depend on: what was learnt with another is not used. */
  readonly id: string;
  /** How many numbers a place has. */
  readonly dimension: number;
  /** The place of one text, waited for briefly; all zeros if there is none. Never throws. */
  readonly embed: (text: string) => Float32Array;
  /** The places of many texts, waited for patiently; throws if there are none. For phrasings, not for what people type. */
  readonly embedAll: (texts: readonly string[]) => readonly Float32Array[];
}

/** Like what is learnt, it belongs to a knowledge base, so that whoever only asks need not know of it. */
const encoders = new WeakMap<Knowledge, Encoder>();

/** The same knowledge, but matched with an encoder. What was learnt without it stays with the other. */
export function withEncoder(knowledge: Knowledge, encoder: Encoder): Knowledge {
  const encoded = Object.freeze({ ...knowledge });
  encoders.set(encoded, encoder);
  return encoded;
}

/** The encoder of the knowledge. */
export function encoderOf(knowledge: Knowledge): Encoder | undefined {
  return encoders.get(knowledge);
}
