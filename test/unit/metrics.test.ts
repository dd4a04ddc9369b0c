import { describe, expect, it } from '@jest/globals';
import { metrics } from '../../src/metrics.ts';

describe('metrics', () => {
  it('counts by the channels there are, and all others as one, so that nobody can make up a million labels', async () => {
    const { registry, answered, failed } = metrics();
    answered('msteams', 'answer', 1.5);
    answered('made-up-1', 'answer', 1.5);
    answered('made-up-2', 'answer', 1.5);
    failed('constructor');
    const text = await registry.metrics();
    expect(text).toContain('dermapen_turns_total{channel="msteams",kind="answer"} 1');
    expect(text).toContain('dermapen_turns_total{channel="other",kind="answer"} 2');
    expect(text).toContain('dermapen_turn_faults_total{channel="other"} 1');
    expect(text).toContain('dermapen_turn_seconds_sum{channel="msteams"} 0.0015');
  });
});
