/** A server on a free port of this machine, for the length of a test. */
import { createServer, type RequestListener, type Server } from 'node:http';

export interface Listening {
  readonly url: string;
  readonly port: number;
}

const open = new Set<Server>();

/** Listens on 127.0.0.1 unless told otherwise. */
export async function listening(listener: RequestListener, host = '127.0.0.1'): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  open.add(server);
  return { url: `http://127.0.0.1:${address.port}`, port: address.port };
}

/** Closes every server that this test file has opened; for `afterEach` or `afterAll`. */
export async function closeServers(): Promise<void> {
  const closing = [...open].map((server) => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  open.clear();
  await Promise.all(closing);
}
