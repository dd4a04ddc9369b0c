import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { modelFiles } from '../../../src/encoder/model-files.ts';
import { tinyModelFolder } from './tiny-model.ts';

const folders: string[] = [];
const folderWith = (files: Readonly<Record<string, string>> = {}): string => {
  const folder = tinyModelFolder(files);
  folders.push(folder);
  return folder;
};
const pooling = (isClassToken: boolean) => ({
  '1_Pooling/config.json': JSON.stringify({ pooling_mode_cls_token: isClassToken }),
});

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('modelFiles', () => {
  it('takes the quantised weights where there are any', () => {
    expect(modelFiles(folderWith()).dtype).toBe('fp32');
    expect(modelFiles(folderWith({ 'onnx/model_quantized.onnx': '' })).dtype).toBe('q8');
  });

  it('pools as the model says, by the mean if it says nothing', () => {
    expect(modelFiles(folderWith()).pooling).toBe('mean');
    expect(modelFiles(folderWith(pooling(false))).pooling).toBe('mean');
    expect(modelFiles(folderWith(pooling(true))).pooling).toBe('cls');
  });

  it('names every file that is missing', () => {
    const folder = folderWith();
    rmSync(join(folder, 'tokenizer.json'));
    rmSync(join(folder, 'onnx'), { recursive: true });
    expect(() => modelFiles(folder)).toThrow('has no tokenizer.json, no onnx/model_quantized.onnx or onnx/model.onnx.');
    expect(() => modelFiles(join(folder, 'nowhere'))).toThrow('has no config.json');
  });

  it('has the same hash for the same files, and another for any other byte that counts', () => {
    const [one, same, notes] = [folderWith(), folderWith(), folderWith({ 'README.md': 'notes' })];
    expect(new Set([one, same, notes].map((folder) => modelFiles(folder).hash)).size).toBe(1);
    const others = [
      { 'tokenizer.json': '{}' },
      { 'onnx/model.onnx': 'x' },
      { 'onnx/model.onnx_data': '' },
      pooling(false),
    ];
    const hashes = others.map((files) => modelFiles(folderWith(files)).hash);
    expect(new Set([modelFiles(one).hash, ...hashes]).size).toBe(5);
  });

  it('refuses a pooling that it cannot read', () => {
    const folder = folderWith(pooling(true));
    writeFileSync(join(folder, '1_Pooling/config.json'), '{"pooling_mode_cls_token":"yes"}');
    expect(() => modelFiles(folder)).toThrow();
  });
});
