import { describe, expect, it } from '@jest/globals';
import { type DeviceSnapshot, deviceSnapshot, fromDeviceSnapshot } from '../../../src/knowledge/device-snapshot.ts';
import { shippedKnowledge } from '../../fixtures/shipped-knowledge.ts';

const knowledge = shippedKnowledge();

/** As it arrives in a browser. */
function received(changes: Readonly<Record<string, unknown>> = {}): unknown {
  return { ...JSON.parse(JSON.stringify(deviceSnapshot(knowledge))), ...changes };
}

describe('a snapshot for devices', () => {
  it('gives back the knowledge, frozen, without the passages nobody is shown', () => {
    const restored = fromDeviceSnapshot(received());
    expect(restored?.version).toBe(knowledge.version);
    expect(restored?.disclaimer).toBe(knowledge.disclaimer);
    expect(restored?.entries.map(({ answer }) => answer)).toEqual(knowledge.entries.map(({ answer }) => answer));
    expect(restored?.notCovered).toEqual(knowledge.notCovered);
    expect(restored?.entries.every(({ citations }) => citations.length <= 1)).toBe(true);
    expect(restored?.entryById.get('numbing-pain')).toBe(restored?.entries.find(({ id }) => id === 'numbing-pain'));
    expect(Object.isFrozen(restored) && Object.isFrozen(restored?.entries[0])).toBe(true);
  });

  it('is refused with another disclaimer, be it one character', () => {
    expect(fromDeviceSnapshot(received({ disclaimer: `${knowledge.disclaimer} ` }))).toBeUndefined();
    expect(fromDeviceSnapshot(received({ disclaimer: 'There is no risk.' }))).toBeUndefined();
  });

  it('has no say in the disclaimer by its content', () => {
    const { content } = deviceSnapshot(knowledge);
    const restored = fromDeviceSnapshot(received({ content: { ...content, disclaimer: 'There is no risk.' } }));
    expect(restored?.disclaimer).toBe(knowledge.disclaimer);
  });

  it.each<[string, (snapshot: DeviceSnapshot) => unknown]>([
    ['of another format', (snapshot) => ({ ...snapshot, format: 1 })],
    ['without a version', ({ version: _, ...snapshot }) => snapshot],
    ['without entries', ({ content, ...rest }) => ({ ...rest, content: { ...content, entries: [] } })],
    [
      'without warning signs',
      ({ content, ...rest }) => ({
        ...rest,
        content: { ...content, warningSigns: { ...content.warningSigns, signs: [] } },
      }),
    ],
    ['without synonyms', ({ content: { synonyms: _, ...content }, ...rest }) => ({ ...rest, content })],
    [
      'without the topics that are not covered',
      ({ content: { notCovered: _, ...content }, ...rest }) => ({ ...rest, content }),
    ],
    ['that is a list', () => []],
    ['that is nothing', () => null],
    ['that is text', () => 'knowledge'],
  ])('%s is refused', (_, damaged) => {
    expect(fromDeviceSnapshot(damaged(deviceSnapshot(knowledge)))).toBeUndefined();
  });
});
