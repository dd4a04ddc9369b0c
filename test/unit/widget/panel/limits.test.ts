import { expect, it } from '@jest/globals';
import { MAX_UTTERANCE } from '../../../../src/conversation/conversation.ts';
import { MAX_QUESTION } from '../../../../src/widget/panel/limits.ts';

it('the composer takes as much as the conversation does', () => {
  expect(MAX_QUESTION).toBe(MAX_UTTERANCE);
});
