import { describe, expect, it } from '@jest/globals';
import { isPersonal } from '../../../src/conversation/personal.ts';
import { shippedKnowledge } from '../../fixtures/shipped-knowledge.ts';

const knowledge = shippedKnowledge();

describe('isPersonal', () => {
  it.each([
    "I'm pregnant, can I have it?",
    'im pregant is it ok',
    'my daughter has eczema',
    'i take blood thinners',
    'finished roaccutane in march',
    'is it right for me?',
    "I'm 16",
    'my 15 year old wants it',
    'I have acne scars, would it work?',
    'dentist said I react to lidocaine',
    'I had botox last week',
    'can I use the cream on my baby',
    'my husband has a pacemaker',
    'i get cold sores every winter',
  ])('sees one person’s health in %j', (text) => {
    expect(isPersonal(knowledge, text)).toBe(true);
  });

  it.each([
    'can pregnant women have it?',
    'does it hurt?',
    'can I wear makeup?',
    'how many sessions do I need?',
    'when can I go to the gym',
    'is it safe for dark skin',
    'what age do you have to be',
    'can people with eczema have it',
    'how long will I be red',
    'I am on day 3 and peeling',
  ])('sees a general question in %j', (text) => {
    expect(isPersonal(knowledge, text)).toBe(false);
  });
});
