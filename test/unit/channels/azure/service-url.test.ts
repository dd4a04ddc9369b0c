import { describe, expect, it } from '@jest/globals';
import { isConnectorUrl, isLoopbackAddress, isLoopbackUrl } from '../../../../src/channels/azure/service-url.ts';

describe('isConnectorUrl', () => {
  it.each([
    'https://smba.trafficmanager.net/au/',
    'https://webchat.botframework.com/',
    'https://europe.directline.botframework.com/',
  ])('allows %s', (url) => {
    expect(isConnectorUrl(url)).toBe(true);
  });

  it.each([
    'http://smba.trafficmanager.net/au/',
    'https://smba.trafficmanager.net:8443/',
    'https://evil.trafficmanager.net/',
    'https://botframework.com.evil.example/',
    'https://evilbotframework.com/',
    'https://evil.example/?https://webchat.botframework.com/',
    'https://webchat.botframework.com@evil.example/',
    'https://anybody.blob.core.windows.net/',
    'https://127.0.0.1/',
    '//webchat.botframework.com',
    '',
  ])('allows no %s', (url) => {
    expect(isConnectorUrl(url)).toBe(false);
  });
});

describe('isLoopbackUrl', () => {
  it.each(['http://localhost:56150/_connector', 'http://127.0.0.1:1', 'https://127.8.9.10/', 'http://[::1]:80/x'])(
    'allows %s',
    (url) => {
      expect(isLoopbackUrl(url)).toBe(true);
    },
  );

  it.each([
    'http://localhost.evil.example/',
    'http://10.0.0.1/',
    'http://0.0.0.0/',
    'ftp://127.0.0.1/',
    'localhost',
    '',
  ])('allows no %s', (url) => {
    expect(isLoopbackUrl(url)).toBe(false);
  });
});

describe('isLoopbackAddress', () => {
  it.each(['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1'])('knows %s as this machine', (address) => {
    expect(isLoopbackAddress(address)).toBe(true);
  });

  it.each(['10.0.0.1', '0.0.0.0', '::', '::ffff:10.0.0.1', 'fe80::1', '128.0.0.1', 'localhost', undefined])(
    'does not take %s for this machine',
    (address) => {
      expect(isLoopbackAddress(address)).toBe(false);
    },
  );
});
