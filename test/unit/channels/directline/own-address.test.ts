import { describe, expect, it } from '@jest/globals';
import { ownOrigin, streamUrl } from '../../../../src/channels/directline/own-address.ts';

describe('ownOrigin', () => {
  const socket = { localAddress: '127.0.0.1', localPort: 3978, localFamily: 'IPv4' };
  const origin = (host: string | undefined, publicUrl?: string, from = socket): string =>
    ownOrigin({ protocol: 'http', host, socket: from }, publicUrl);

  it('is where the caller has reached the server', () => {
    expect(origin('localhost:3978')).toBe('http://localhost:3978');
    expect(origin('localhost:3978', 'https://clinic.example')).toBe('http://localhost:3978');
  });

  it('knows from the public address that a proxy speaks TLS', () => {
    expect(origin('clinic.example', 'https://clinic.example/faq')).toBe('https://clinic.example');
  });

  it('is the public address, or the one that was reached, for a caller that names none', () => {
    expect(origin(undefined, 'https://clinic.example/faq')).toBe('https://clinic.example');
    expect(origin(undefined)).toBe('http://127.0.0.1:3978');
    const six = { localAddress: '::1', localPort: 3978, localFamily: 'IPv6' };
    expect(origin(undefined, undefined, six)).toBe('http://[::1]:3978');
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
