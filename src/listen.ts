/** Listening on a port, and stopping without dropping anybody. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SERVICE } from './channels/health.ts';
import { Fault } from './errors.ts';
import { httpServer } from './http-server.ts';
import type { WebApplication } from './server.ts';

export interface Running {
  readonly port: number;
  /** Answers what is under way, then closes. Gives up after ten seconds. */
  stop(): Promise<void>;
}

const STOP_TIMEOUT_MS = 10_000;
const CLOSE_IDLE_EVERY_MS = 100;
const PROBE_TIMEOUT_MS = 500;

/** Listens; a port that is taken is a `port-in-use` fault that names it. */
export async function listen(web: WebApplication, { host, port }: { host: string; port: number }): Promise<Running> {
  const server = httpServer(web);
  try {
    await once(server.listen(port, host), 'listening');
  } catch (error) {
    throw await listenFault(error, host, port);
  }
  return { port: portOf(server.address()) ?? port, stop: () => stop(server, web) };
}

function portOf(address: AddressInfo | string | null): number | undefined {
  return address === null || typeof address === 'string' ? undefined : address.port;
}

async function stop(server: Server, web: WebApplication): Promise<void> {
  web.close();
  const idle = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS);
  const deadline = setTimeout(() => server.closeAllConnections(), STOP_TIMEOUT_MS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  clearInterval(idle);
  clearTimeout(deadline);
}

async function listenFault(error: unknown, host: string, port: number): Promise<Fault> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'EADDRINUSE')
    return new Fault('listen-failed', `Cannot listen on ${host}:${port} (${code}).`, { cause: error });
  const holder = (await isOurs(port)) ? 'another copy of this program' : 'another program';
  const detail = `Port ${port} is held by ${holder}: stop it, or set DERMAPEN_PORT=${port + 1}.`;
  return new Fault('port-in-use', detail, { cause: error });
}

async function isOurs(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    return (await response.text()).includes(SERVICE);
  } catch {
    return false;
  }
}
