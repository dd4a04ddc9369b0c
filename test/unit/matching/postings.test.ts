import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { postings, usersIn } from '../../../src/matching/postings.ts';

const documents = fc.array(
  fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', '__proto__'), fc.integer({ min: 1, max: 9 })),
);

describe('postings', () => {
  it('hold each feature of each document once, in the order of the documents', () => {
    fc.assert(
      fc.property(documents, (dictionaries) => {
        const features = dictionaries.map((dictionary) => new Map(Object.entries(dictionary)));
        const index = postings(features, (count, users) => count / users);
        for (const feature of new Set(features.flatMap((each) => [...each.keys()]))) {
          const row = index.rowOf(feature) ?? Number.NaN;
          const users = [...features.keys()].filter((document) => features[document]?.has(feature));
          const [start, end] = [index.starts[row], index.starts[row + 1]];
          expect([...index.documents.slice(start, end)]).toEqual(users);
          expect(usersIn(index, row)).toBe(users.length);
          const shares = users.map((document) => Math.fround((features[document]?.get(feature) ?? 0) / users.length));
          expect([...index.shares.slice(start, end)]).toEqual(shares);
        }
      }),
    );
  });

  it('know nothing of a feature that no document has', () => {
    expect(postings([new Map([['a', 1]])], () => 1).rowOf('b')).toBeUndefined();
  });
});
