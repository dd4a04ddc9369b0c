import { describe, expect, it } from '@jest/globals';
import { ownOrigin, streamUrl } from '../../../../src/channels/directline/own-address.ts';

describe('ownOrigin', () => {
  it('is where the caller has reached the server', () => {
    expect(ownOrigin({ protocol: 'http', host: 'localhost:3978' }, undefined)).toBe('http://localhost:3978');
    expect(ownOrigin({ protocol: 'http', host: 'localhost:3978' }, 'https://clinic.example')).toBe(
      'http://localhost:3978',
    );
  });

  it('knows from the public address that a proxy speaks TLS', () => {
    expect(ownOrigin({ protocol: 'http', host: 'clinic.example' }, 'https://clinic.example/faq')).toBe(
      'https://clinic.example',
    );
  });
});

describe('streamUrl', () => {
  it('is as safe as the page', () => {
    expect(streamUrl('http://a.example', 'c', '-', 't')).toBe(
      'ws://a.example/v3/directline/conversations/c/stream?watermark=-&t=t',
    );
    expect(streamUrl('https://a.example', 'c', '7', 't')).toMatch(/^wss:\/\/a\.example\//);
  });
});
