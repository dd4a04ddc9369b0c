/**
 * A sentence model from a folder, run by transformers.js, which is not among this program's dependencies: most clinics
 * run without an encoder, and it weighs 475 MB. Nothing is downloaded.
 */
import { basename, dirname, resolve } from 'node:path';
import { z } from 'zod';
import { Fault } from '../errors.ts';
import { modelFiles } from './model-files.ts';

export interface SentenceModel {
  /** The model's files and the program that runs them. */
  readonly id: string;
  readonly dimension: number;
  /** The vectors of the texts, one after the other. */
  readonly embed: (texts: readonly string[]) => Promise<Float32Array>;
}

/** Kept in a variable so that the compiler does not look for a package that need not be there. */
const PACKAGE: string = '@huggingface/transformers';
const INSTALL = 'npm install --no-save --ignore-scripts @huggingface/transformers@4.3.1';

/** What is used of the package. */
interface Transformers {
  readonly env: {
    version: string;
    allowRemoteModels: boolean;
    localModelPath: string;
    useFSCache: boolean;
    fetch: () => never;
  };
  readonly pipeline: (task: 'feature-extraction', model: string, options: object) => Promise<Extract>;
}
type Extract = (texts: readonly string[], options: object) => Promise<unknown>;

/** A tensor of one row for each text. */
const tensorSchema = z.object({
  dims: z.tuple([z.int(), z.int()]),
  data: z.instanceof(Float32Array),
});

/**
 * One thread: the sums are the same on every machine, and a question does not take all processors. And no word of what
 * fails, which may tell what was typed (4: only what ends the process).
 */
const SESSION = { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 4 };

/** Opens the model; throws an `encoder-unavailable` fault that says what is missing. */
export async function sentenceModel(folder: string): Promise<SentenceModel> {
  const path = resolve(folder);
  const { hash, dtype, pooling } = modelFiles(path);
  const { env, pipeline } = await transformers();
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.localModelPath = dirname(path);
  env.fetch = refuseToFetch;
  const extract = await pipeline('feature-extraction', basename(path), {
    dtype,
    device: 'cpu',
    session_options: SESSION,
  });
  const tensorOf = async (texts: readonly string[]) =>
    tensorSchema.parse(await extract(texts, { pooling, normalize: true }));
  const [, dimension] = (await tensorOf(['test'])).dims;
  return {
    id: `${hash} ${env.version}`,
    dimension,
    embed: async (texts) => (await tensorOf(texts)).data,
  };
}

async function transformers(): Promise<Transformers> {
  try {
    const found: unknown = await import(PACKAGE);
    if (isTransformers(found)) return found;
  } catch (cause) {
    throw new Fault('encoder-unavailable', `The package that runs the sentence encoder is not there. Run: ${INSTALL}`, {
      cause,
    });
  }
  throw new Fault('encoder-unavailable', `Another version of ${PACKAGE} is installed. Run: ${INSTALL}`);
}

function isTransformers(value: unknown): value is Transformers {
  if (typeof value !== 'object' || value === null || !('env' in value) || !('pipeline' in value)) return false;
  const { env, pipeline } = value;
  return typeof pipeline === 'function' && typeof env === 'object' && env !== null && 'allowRemoteModels' in env;
}

function refuseToFetch(): never {
  throw new Error('Nothing is downloaded while the program runs.');
}
