import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pack, unpack } from '../../../src/matching/artefact.ts';
import type { Trained } from '../../../src/matching/rank.ts';

const isKey = (key: string): boolean => key === 'key';

const trained: fc.Arbitrary<Trained> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }), fc.double({ min: 0.1, max: 3, noNaN: true }))
  .chain(([labels, phrasings, slope]) =>
    fc
      .array(fc.integer({ min: -127, max: 127 }), { minLength: labels * phrasings, maxLength: labels * phrasings })
      .map((weights) => ({
        ridge: { values: Int8Array.from(weights), scales: Float32Array.from({ length: labels }, (_, at) => 0.5 + at) },
        calibration: { slope, offset: -slope },
      })),
  );

describe('pack and unpack', () => {
  it('give back what was learnt', () => {
    fc.assert(
      fc.property(trained, (learnt) => {
        // A buffer of Node lies in the midst of a larger one.
        expect(unpack(isKey, Buffer.from(pack('key', learnt)))).toEqual(learnt);
      }),
    );
  });

  it('keep what was learnt without a ridge', () => {
    const learnt = { ridge: undefined, calibration: { slope: 1, offset: 0 } };
    expect(unpack(isKey, pack('key', learnt))).toEqual(learnt);
  });

  it('give nothing for another key', () => {
    fc.assert(
      fc.property(trained, (learnt) => {
        expect(unpack((key) => key === 'other', pack('key', learnt))).toBeUndefined();
      }),
    );
  });

  it('never fail on bytes that are damaged or cut short', () => {
    fc.assert(
      fc.property(trained, fc.nat(), (learnt, cut) => {
        const bytes = pack('key', learnt);
        expect(() => unpack(isKey, bytes.slice(0, cut % bytes.length))).not.toThrow();
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(unpack(isKey, bytes)).toBeUndefined();
      }),
    );
  });
});
