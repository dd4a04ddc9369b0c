import { describe, expect, it } from '@jest/globals';
import { denials } from '../../../src/conversation/negation.ts';
import { warningSigns } from '../../../src/conversation/triage.ts';
import { shippedKnowledge } from '../../fixtures/shipped-knowledge.ts';

const knowledge = shippedKnowledge();
const found = (text: string): string[] => warningSigns(knowledge, text).map(({ id }) => id);

describe('denials', () => {
  const isDenied = denials(knowledge.warningSigns.negation);
  const judge = (text: string): boolean => {
    const sentence = text.replaceAll(',', ' ,').split(' ');
    const start = sentence.indexOf('pus');
    return isDenied(sentence, { start, end: start + 1 });
  };

  it.each([
    'no pus',
    'there is not any pus',
    'without any sign of pus',
    'no fever or pus',
    'no fever, chills or pus',
    'no fever, pus or chills',
    'no pus, fever or chills',
    'no bad redness, or pus',
    'neither fever nor pus',
    'the pus has gone',
    'the pus is all gone',
    'the pus has cleared up',
  ])('takes the pus as denied in %j', (text) => {
    expect(judge(text)).toBe(true);
  });

  it.each([
    'pus',
    'no, pus',
    'no, fever or pus',
    'no fever, pus',
    'no fever and pus',
    'no fever but pus',
    'no fever, it is hot or pus',
    'no one knows if it is pus',
    'not only pus',
    'not sure if pus',
    'no idea why pus',
    'the pus has not gone',
    'the pus has gone but is back',
    'the pus went away and came back',
    'pus, the fever has gone',
    'pus and the fever has gone',
  ])('takes the pus as there in %j', (text) => {
    expect(judge(text)).toBe(false);
  });
});

describe('a denied sign', () => {
  it.each([
    'no pus',
    "there isn't any pus",
    'not bleeding any more',
    'no fever or chills',
    'no fever, chills or pus',
    'the bleeding has stopped',
    'my face is fine, no swelling, no pus',
    'I have no trouble breathing',
    "I don't have a fever",
    'never had hives',
    'no blisters and no fever',
    'the fever has gone',
    'no suicidal thoughts',
  ])('is no warning sign in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['no pus but I have a fever', 'fever'],
    ["no fever, but it's oozing", 'infection'],
    ["not only red, it's oozing", 'infection'],
    ["I don't know why my face is swelling", 'face-swelling'],
    ["not sure if it's pus", 'infection'],
    ["it won't stop bleeding", 'bleeding'],
    ['the bleeding stopped and started again', 'bleeding'],
    ['no one answers and my lips are swelling', 'mouth-swelling'],
    ['not just a bit red, it is spreading', 'infection'],
    ["I've never had pain this bad, it is unbearable", 'worsening'],
    ["can't breathe, no fever", 'breathing'],
    ['no fever, chills since yesterday', 'fever'],
    ['the fever went away and came back', 'fever'],
    ['no swelling yesterday, but my tongue is swollen now', 'mouth-swelling'],
    ["there was no pus, now there's pus", 'infection'],
    ['no no no I cant breathe', 'breathing'],
  ])('hides no other sign in %j', (text, id) => {
    expect(found(text)).toContain(id);
  });
});
