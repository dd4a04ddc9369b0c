import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readable } from '../../../../src/channels/readable-text.ts';
import { toWire } from '../../../../src/channels/wire.ts';
import { respond } from '../../../../src/conversation/respond.ts';
import { deviceSnapshot } from '../../../../src/knowledge/device-snapshot.ts';
import { pack } from '../../../../src/matching/artefact.ts';
import { prepare } from '../../../../src/matching/match.ts';
import { openCore } from '../../../../src/widget/offline/offline-core.ts';
import { packedAs, packedMatching } from '../../../fixtures/packed-matching.ts';
import { shippedKnowledge } from '../../../fixtures/shipped-knowledge.ts';
import { tinyKnowledge } from '../../../fixtures/tiny-knowledge.ts';

const knowledge = shippedKnowledge();
const snapshot = JSON.stringify(deviceSnapshot(knowledge));
const learnt = packedMatching(knowledge);
const core = openCore(snapshot, learnt);
const AT = Date.UTC(2026, 10, 22);
const MINUTE_MS = 60_000;

const phrasing = fc
  .constantFrom(...knowledge.entries)
  .chain(({ question, alternatives }) => fc.constantFrom(question, ...alternatives));
const sign = fc
  .constantFrom(...knowledge.warningSigns.signs.flatMap(({ phrasings }) => phrasings))
  .map((words) => `my skin: ${words.replaceAll(/[<>]/g, '')}`);
const typo = fc.tuple(phrasing, fc.nat()).map(([text, at]) => {
  const place = at % text.length;
  return text.slice(0, place) + text.slice(place + 1);
});
const two = fc.tuple(phrasing, phrasing).map((both) => both.join(' and '));
const talk = fc.constantFrom('hello', 'thanks', '1', 'none of these', 'are you a robot', 'a person please', '');
const anything = fc.oneof(fc.string(), fc.string({ unit: 'binary' }));
const message = fc.oneof({ weight: 3, arbitrary: phrasing }, typo, two, sign, talk, anything);

describe('the core on a device', () => {
  it(
    'says in every conversation what the server would say',
    () => fc.assert(fc.property(fc.array(message, { minLength: 1, maxLength: 4 }), agrees), { numRuns: 60 }),
    60_000,
  );

  it('carries the disclaimer word for word, at the end of the text as well', () => {
    const reply = core?.({}, 'does it hurt', AT).reply;
    expect(reply?.kind).toBe('answer');
    expect(reply?.disclaimer).toBe(knowledge.disclaimer);
    expect(reply?.text.endsWith(knowledge.disclaimer)).toBe(true);
  });

  it.each(['', 'nonsense', '{}', '[]', 'null', '{"format":1}'])('is not made from %j', (text) => {
    expect(openCore(text, learnt)).toBeUndefined();
  });

  it.each<[string, Uint8Array]>([
    ['that are nothing', new Uint8Array()],
    ['that are damaged', learnt.slice(4)],
    ['that are not all there', learnt.slice(0, -1)],
    ['of another version', packedAs('ffffffffffff', knowledge)],
    ['of a version that only begins alike', packedAs(`${knowledge.version}f`, knowledge)],
    ['that were learnt with an encoder', pack(`${knowledge.version} tests encoder`, prepare(knowledge))],
    ['that were learnt from other phrasings', pack(`${knowledge.version} tests`, prepare(tinyKnowledge))],
    ['that lack a row for the last phrasing', learnt.slice(0, -(prepare(knowledge).ridge?.scales.length ?? 0))],
    ['without any weights', pack(`${knowledge.version} tests`, { ...prepare(knowledge), ridge: undefined })],
  ])('is not made with weights %s', (_, weights) => {
    expect(openCore(snapshot, weights)).toBeUndefined();
  });

  it('apologises with the way to a person and the disclaimer if it fails, as the server does', () => {
    const { content, ...rest } = deviceSnapshot(knowledge);
    const warningSigns = { ...content.warningSigns, signs: [null] };
    const broken = openCore(JSON.stringify({ ...rest, content: { ...content, warningSigns } }), learnt);
    const reply = broken?.({}, 'does it hurt', AT).reply;
    expect(reply?.kind).toBe('fallback');
    expect(reply?.text).toContain(knowledge.clinic.phone);
    expect(reply?.text.endsWith(knowledge.disclaimer)).toBe(true);
  });
});

function agrees(texts: readonly string[]): void {
  let onServer = {};
  let onDevice = {};
  for (const [index, text] of texts.entries()) {
    const at = AT + index * MINUTE_MS;
    const expected = respond(knowledge, onServer, { text: readable(text), at });
    const actual = core?.(onDevice, text, at);
    expect(actual?.reply).toEqual(toWire(expected.reply));
    onServer = expected.conversation;
    onDevice = actual?.conversation ?? {};
  }
}
