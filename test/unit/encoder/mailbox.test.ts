import { describe, expect, it } from '@jest/globals';
import { BATCH, mailbox } from '../../../src/encoder/mailbox.ts';

const vectors = Float32Array.from([1, 2, 3]);

describe('mailbox', () => {
  it('hands over what was answered', () => {
    const waiting = mailbox();
    mailbox(waiting.memory).answer(1, vectors);
    expect(waiting.answered()).toBe(1);
    expect(waiting.collect(1, 3, 0)).toEqual({ kind: 'done', vectors });
  });

  it('hands over a copy, which the next answer leaves as it is', () => {
    const { answer, collect } = mailbox();
    answer(1, vectors);
    const first = collect(1, 3, 0);
    answer(2, Float32Array.from([9, 9, 9]));
    expect(first).toEqual({ kind: 'done', vectors });
    expect(collect(2, 1, 0)).toEqual({ kind: 'done', vectors: Float32Array.from([9]) });
  });

  it('gives up on an answer that does not come', () => {
    const { answered, collect } = mailbox();
    expect(collect(1, 3, 1)).toEqual({ kind: 'late' });
    expect(answered()).toBe(0);
  });

  it('tells of a request that failed', () => {
    const { answer, collect } = mailbox();
    answer(1, undefined);
    expect(collect(1, 3, 0)).toEqual({ kind: 'failed' });
  });

  it('takes an answer that does not fit for a failure', () => {
    const { answer, collect } = mailbox();
    answer(1, new Float32Array(BATCH * 4096 + 1));
    expect(collect(1, 3, 0)).toEqual({ kind: 'failed' });
  });
});
