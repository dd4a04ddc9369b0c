import { describe, expect, it } from '@jest/globals';
import { engine } from '../../../src/matching/engine.ts';
import { namesOf } from '../../../src/matching/names.ts';

describe('namesOf', () => {
  it.each([
    ['exchange_rate', 'exchange rate'],
    ['exchange-rate', 'exchange rate'],
    ['exchangeRate', 'exchange Rate'],
    ['Opening hours', 'Opening hours'],
    ['größe.ändern', 'größe ändern'],
  ])('reads the label %j as %j', (label, text) => {
    expect(namesOf([label])).toEqual([{ label, text, isName: true }]);
  });

  it.each(['q17', '42', 'faq-3', 'id', '', '__', 'a_b'])('sees no name in %j', (label) => {
    expect(namesOf([label])).toEqual([]);
  });

  it('names each label once', () => {
    expect(namesOf(['cost', 'cost'])).toHaveLength(1);
  });
});

describe('a label that is made of words', () => {
  it('is found by its name, though no phrasing has it', () => {
    const phrasings = [
      { label: 'exchange_rate', text: 'how many euros do I get for a dollar' },
      { label: 'exchange_rate', text: 'what is a pound worth' },
      { label: 'opening_hours', text: 'when can I come in' },
      { label: 'opening_hours', text: 'are you there on sundays' },
    ];
    expect(engine({ phrasings }).rank('which exchange rates do you have').ranked[0]?.label).toBe('exchange_rate');
  });
});
