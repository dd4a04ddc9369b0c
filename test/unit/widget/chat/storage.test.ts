import { describe, expect, it } from '@jest/globals';
import type { StorageArea } from '../../../../src/widget/chat-environment.ts';
import { openStorage } from '../../../../src/widget/storage.ts';
import { nothingKept } from '../../../../src/widget/storage-schema.ts';
import { said } from './replies.ts';

const kept = { ...nothingKept, items: [said('1')] };

function area(written = new Map<string, string>()): StorageArea {
  return {
    getItem: (key) => written.get(key) ?? null,
    setItem: (key, value) => written.set(key, value),
    removeItem: (key) => written.delete(key),
  };
}

function fail(): never {
  throw new Error('Storage is forbidden here.');
}

describe('the storage', () => {
  it('gives back what was written', () => {
    const shared = area();
    openStorage('key', () => shared).write(kept);
    expect(openStorage('key', () => shared).read()).toEqual(kept);
  });

  it.each([
    ['no JSON', '{'],
    ['something else', '{"version":1}'],
    ['nothing', ''],
  ])('gives nothing where there is %s', (_what, text) => {
    const storage = openStorage('key', () => area(new Map([['key', text]])));
    expect(storage.read()).toBeUndefined();
  });

  it.each<[string, () => StorageArea | undefined]>([
    ['is missing', () => undefined],
    ['can’t be opened', fail],
    ['can’t be used', () => ({ getItem: fail, setItem: fail, removeItem: fail })],
  ])('costs the memory and no more where it %s', (_why, open) => {
    const storage = openStorage('key', open);
    expect(() => storage.write(kept)).not.toThrow();
    expect([storage.read(), storage.news()]).toEqual([undefined, undefined]);
  });

  it('tells what another tab has written, once', () => {
    const shared = area();
    const [ours, theirs] = [openStorage('key', () => shared), openStorage('key', () => shared)];
    ours.write(nothingKept);
    expect(ours.news()).toBeUndefined();
    theirs.write(kept);
    expect(ours.news()).toEqual(kept);
    expect(ours.news()).toBeUndefined();
  });
});
