/** The files of a sentence model, as they lie in a folder that was copied from the Hugging Face hub. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Fault } from '../errors.ts';

export interface ModelFiles {
  /** Hash of everything the numbers depend on. */
  readonly hash: string;
  /** What transformers.js calls the file of weights that is there. */
  readonly dtype: 'q8' | 'fp32';
  readonly pooling: 'mean' | 'cls';
}

const NEEDED = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];
const POOLING = '1_Pooling/config.json';
/** The smaller first. */
const WEIGHTS = [
  { dtype: 'q8', file: 'onnx/model_quantized.onnx' },
  { dtype: 'fp32', file: 'onnx/model.onnx' },
] as const;

const poolingSchema = z.object({ pooling_mode_cls_token: z.boolean().default(false) });

/** Looks the files over; throws an `encoder-unavailable` fault that names those that are missing. */
export function modelFiles(folder: string): ModelFiles {
  const weights = WEIGHTS.find(({ file }) => existsSync(join(folder, file)));
  const missing = NEEDED.filter((file) => !existsSync(join(folder, file)));
  if (weights === undefined || missing.length > 0) {
    const wanted = [...missing, ...(weights === undefined ? [WEIGHTS.map(({ file }) => file).join(' or ')] : [])];
    throw new Fault('encoder-unavailable', `The folder of the sentence encoder has no ${wanted.join(', no ')}.`);
  }
  const hash = hashOf(folder, [...NEEDED, POOLING, weights.file, `${weights.file}_data`]);
  return { hash, dtype: weights.dtype, pooling: poolingIn(folder) };
}

/** Models made with Sentence Transformers say how the words' vectors become one; the mean is the rule. */
function poolingIn(folder: string): 'mean' | 'cls' {
  const path = join(folder, POOLING);
  if (!existsSync(path)) return 'mean';
  return poolingSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).pooling_mode_cls_token ? 'cls' : 'mean';
}

function hashOf(folder: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files.filter((name) => existsSync(join(folder, name)))) {
    const bytes = readFileSync(join(folder, file));
    hash.update(`${file}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
