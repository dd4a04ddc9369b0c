/** The browser builds of other people's chat clients: their packages pull in large trees, so they are no dependencies. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Client {
  readonly name: ClientName;
  /** As `npm pack` is asked for it. */
  readonly from: string;
  /** Inside the package. */
  readonly file: string;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
}

export type ClientName = 'webchat-full' | 'webchat-minimal' | 'deep-chat';

export const clients: readonly Client[] = [
  {
    name: 'webchat-full',
    from: 'botframework-webchat@4.18.1',
    file: 'dist/webchat.js',
    sha256: '0a68ad0a64fc04d621197da10c3eec0f843e16f7d03f6bcbed29b47517cf9bff',
  },
  {
    name: 'webchat-minimal',
    from: 'botframework-webchat@4.18.1',
    file: 'dist/webchat-minimal.js',
    sha256: '74e43ebf6a47bfc4c7d905f11ba1caeca97c4085a2a1cb5ec6deceda58b426d4',
  },
  {
    name: 'deep-chat',
    from: 'deep-chat@2.4.2',
    file: 'dist/deepChat.bundle.js',
    sha256: '4be8e65b12c0678ccc06fd157a402be4dc7c01f910056166518781f1de2d6ad7',
  },
];

/** Where the client is, or would be. */
export function clientPath(name: ClientName): string {
  return fileURLToPath(new URL(`../../node_modules/.cache/dermapen/clients/${name}.js`, import.meta.url));
}

/** Whether the client is here, byte for byte. */
export function isHere({ name, sha256 }: Client): boolean {
  const path = clientPath(name);
  return existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === sha256;
}
