import { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { addressKey } from '../../../src/channels/client-address.ts';

function key(remoteAddress: string, forwarded: string | undefined, hops: number): string {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress });
  return addressKey({ socket, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }, hops);
}

describe('addressKey', () => {
  it('believes nobody where no proxy is counted', () => {
    expect(key('198.51.100.1', '203.0.113.9', 0)).toBe('198.51.100.1');
  });

  it('takes the address that the last counted proxy saw', () => {
    expect(key('10.0.0.1', '203.0.113.9', 1)).toBe('203.0.113.9');
    expect(key('10.0.0.1', 'made-up, 203.0.113.9', 1)).toBe('203.0.113.9');
    expect(key('10.0.0.1', 'made-up, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9');
  });

  it('takes an address for the same from whatever port it calls', () => {
    expect(key('10.0.0.1', '203.0.113.9:5678', 1)).toBe('203.0.113.9');
    expect(key('10.0.0.1', '203.0.113.9:5678, 10.0.0.2:80', 2)).toBe('203.0.113.9');
    for (const forwarded of ['[2001:db8::1]:443', '[2001:db8::1]:444', '[2001:db8::1]']) {
      expect(key('10.0.0.1', forwarded, 1)).toBe(key('2001:db8::1', undefined, 0));
    }
    expect(key('10.0.0.1', '2001:db8::443', 1)).toBe(key('2001:db8::443', undefined, 0));
  });

  it('does with fewer hops than counted', () => {
    expect(key('10.0.0.1', undefined, 2)).toBe('10.0.0.1');
    expect(key('10.0.0.1', ' , ', 2)).toBe('10.0.0.1');
  });

  it('takes an IPv6 network as one caller', () => {
    expect(key('2001:db8:1:2::1', undefined, 0)).toBe(key('2001:db8:1:2::ffff', undefined, 0));
  });
});
