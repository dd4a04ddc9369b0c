/** Matches a knowledge base with the encoder in a folder. Whoever does not want one does not import this. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { withEncoder } from '../matching/encoder.ts';
import { keepingEmbeddings } from './kept-embeddings.ts';
import { type EncoderFault, openEncoder } from './open-encoder.ts';

export interface Joining {
  /** The folder of the model. */
  readonly folder: string;
  /** The file in which the embeddings of the phrasings are kept. */
  readonly keptIn: string;
  readonly onFault: (fault: EncoderFault) => void;
}

/** The same knowledge, matched with the encoder; rejects with an `encoder-unavailable` fault. */
export async function joinEncoder(knowledge: Knowledge, { folder, keptIn, onFault }: Joining): Promise<Knowledge> {
  const encoder = await openEncoder(folder, onFault);
  return withEncoder(knowledge, keepingEmbeddings(encoder, keptIn));
}
