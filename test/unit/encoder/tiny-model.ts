/**
 * A sentence model of a few hundred bytes, in the form in which real ones come: words are looked up in a table, and the
 * mean of what is found there is the embedding. Written byte by byte, so that nothing has to be downloaded.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Each word and its place in the table; “agony” and “painful” mean the same. */
const TABLE: Readonly<Record<string, readonly number[]>> = {
  '[PAD]': [9, 9, 9, 9],
  '[UNK]': [0, 0, 0, 0.1],
  does: [0.1, 0, 0, 0],
  it: [0, 0.1, 0, 0],
  painful: [0, 0, 1, 0],
  agony: [0, 0, 1, 0],
  price: [1, 0, 0, 0],
};

/** Writes the model into a folder of its own; `files` replaces some of its files. */
export function tinyModelFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'encoder-'));
  const all = {
    'config.json': json({ model_type: 'bert', hidden_size: 4 }),
    'tokenizer.json': json(tinyTokenizer()),
    'tokenizer_config.json': json({
      ...{ tokenizer_class: 'PreTrainedTokenizerFast', model_max_length: 512 },
      ...{ pad_token: '[PAD]', unk_token: '[UNK]' },
    }),
    'onnx/model.onnx': tinyOnnx(Object.values(TABLE)),
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Its `tokenizer.json`: words between spaces. */
export function tinyTokenizer(): object {
  const words = Object.keys(TABLE);
  const special = { single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };
  return {
    ...{ version: '1.0', truncation: null, padding: null, normalizer: null, post_processor: null, decoder: null },
    added_tokens: words.slice(0, 2).map((content, id) => ({ id, content, ...special })),
    pre_tokenizer: { type: 'WhitespaceSplit' },
    model: { type: 'WordLevel', vocab: Object.fromEntries(words.map((word, id) => [word, id])), unk_token: '[UNK]' },
  };
}

/**
 * An ONNX model with one node, `Gather`. The numbers are those of the fields in onnx.proto
 * (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto).
 */
function tinyOnnx(table: readonly (readonly number[])[]): Uint8Array {
  const [FLOAT, INT64] = [1, 7];
  const node = message(text(1, 'table'), text(1, 'input_ids'), text(2, 'last_hidden_state'), text(4, 'Gather'));
  const width = table[0]?.length ?? 0;
  const raw = new Uint8Array(Float32Array.from(table.flat()).buffer);
  const initializer = message(
    ...[number(1, table.length), number(1, width), number(2, FLOAT), text(8, 'table'), bytes(9, raw)],
  );
  const graph = message(
    ...[bytes(1, node), text(2, 'tiny'), bytes(5, initializer)],
    ...['input_ids', 'attention_mask'].map((name) => bytes(11, tensor(name, INT64, ['batch', 'sequence']))),
    bytes(12, tensor('last_hidden_state', FLOAT, ['batch', 'sequence', width])),
  );
  return message(number(1, 8), bytes(7, graph), bytes(8, message(number(2, 13))));
}

/** A `ValueInfoProto`. */
function tensor(name: string, type: number, shape: readonly (string | number)[]): Uint8Array {
  const sizes = shape.map((size) => bytes(1, typeof size === 'number' ? number(1, size) : text(2, size)));
  return message(text(1, name), bytes(2, bytes(1, message(number(1, type), bytes(2, message(...sizes))))));
}

function message(...fields: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(fields.flatMap((field) => [...field]));
}

function number(field: number, value: number): Uint8Array {
  return Uint8Array.from([...varint(field * 8), ...varint(value)]);
}

function text(field: number, value: string): Uint8Array {
  return bytes(field, new TextEncoder().encode(value));
}

function bytes(field: number, value: Uint8Array): Uint8Array {
  return Uint8Array.from([...varint(field * 8 + 2), ...varint(value.length), ...value]);
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function varint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

function json(value: object): string {
  return JSON.stringify(value);
}
