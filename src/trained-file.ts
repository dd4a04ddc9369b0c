/** The artefact of the build: what matching has learnt from the knowledge, so that a start need not learn it again. */
import { fileURLToPath } from 'node:url';
import { keep, readKept } from './kept-file.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { fingerprint } from './knowledge/snapshot.ts';
import { pack, unpack } from './matching/artefact.ts';
import { encoderOf } from './matching/encoder.ts';
import { prepare } from './matching/match.ts';
import { adopt } from './matching/trained.ts';

/** The engine: an artefact that another version of it has written is not believed. */
const ENGINE = fileURLToPath(new URL('matching', import.meta.url));

/** The sources and the build are two engines to the key, so that each keeps a file of its own. */
export const TRAINED_FILE = import.meta.url.endsWith('.ts') ? 'matching-of-sources.bin' : 'matching.bin';

/** For the first time, or because the knowledge or the engine is no longer what was learnt from. */
export type Learning = 'first' | 'anew';

export interface OpenTrained {
  readonly kind: 'adopted' | 'learnt';
  /** What a browser takes over, so that it need not learn. */
  readonly packed: Uint8Array;
}

/**
 * Adopts the artefact if it is of this knowledge and this engine; else learns, which takes up to a minute and is said
 * by `onLearning`, and writes it for the next start.
 */
export function openTrained(
  knowledge: Knowledge,
  file: string,
  onLearning: (learning: Learning) => void = () => {},
): OpenTrained {
  const key = keyOf(knowledge);
  // Beside the artefact of the build, which is still good once the encoder is taken away again.
  const place = encoderOf(knowledge) === undefined ? file : `${file}.encoded`;
  const kept = readKept(place);
  const trained = unpack((found) => found === key, kept);
  if (trained !== undefined) {
    adopt(knowledge, trained);
    return { kind: 'adopted', packed: kept };
  }
  onLearning(kept.length === 0 ? 'first' : 'anew');
  const packed = pack(key, prepare(knowledge));
  keep(place, packed);
  return { kind: 'learnt', packed };
}

/**
 * The version covers all that is learnt from, synonyms too; the rest is a hash of the engine's own files, and the encoder.
 * A browser, which has neither the files nor an encoder, looks at the first part and that there is no third.
 */
function keyOf(knowledge: Knowledge): string {
  const { version } = knowledge;
  return [version, fingerprint(ENGINE), encoderOf(knowledge)?.id ?? ''].join(' ').trimEnd();
}
