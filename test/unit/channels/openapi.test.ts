/** The description of the API against what is mounted. */
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { describeApi } from '../../../src/channels/openapi.ts';
import { askReplySchema } from '../../../src/channels/rest.ts';
import { readConfig } from '../../../src/config.ts';
import { apologise } from '../../../src/conversation/respond.ts';
import { metrics } from '../../../src/metrics.ts';
import { server } from '../../../src/server.ts';
import { tinyKnowledge as knowledge } from '../../fixtures/tiny-knowledge.ts';

/** Not for those who write clients, and why. */
const LEFT_OUT = [
  // For machines that watch the server.
  ...['/healthz', '/readyz', '/metrics'],
  // The Bot Framework's own protocol, for Azure Bot Service alone.
  '/api/messages',
  // Files of the widget and of the page, and the page, for browsers.
  /^\/widget\//,
  ...['/', '/questions', '/favicon.svg', /^\/questions\//, /^\/page-/],
  // This description.
  '/api/v1/openapi.json',
];
/** A WebSocket, which the server takes before its routes are asked. */
const NO_ROUTE = 'get /v3/directline/conversations/{id}/stream';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

const routeSchema = z.object({ path: z.string(), methods: z.record(z.string(), z.boolean()) });
const pathsSchema = z.record(z.string(), z.record(z.string(), z.unknown()));

/** As `get /path/{id}`; what is mounted in what is mounted included. */
function mounted(router: unknown): readonly string[] {
  return membersOf(router, 'stack').flatMap((layer) => {
    const route = routeSchema.safeParse(memberOf(layer, 'route')).data;
    if (route === undefined) return mounted(memberOf(layer, 'handle'));
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    return METHODS.filter((method) => route.methods[method]).map((method) => `${method} ${path}`);
  });
}

function memberOf(value: unknown, name: string): unknown {
  const isHolder = (typeof value === 'object' && value !== null) || typeof value === 'function';
  return isHolder ? Reflect.get(value, name) : undefined;
}

function membersOf(value: unknown, name: string): readonly unknown[] {
  const members = memberOf(value, name);
  return Array.isArray(members) ? members : [];
}

function isLeftOut(route: string): boolean {
  const path = route.slice(route.indexOf(' ') + 1);
  return LEFT_OUT.some((pattern) => (typeof pattern === 'string' ? pattern === path : pattern.test(path)));
}

function routes(): readonly string[] {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const { app, close } = server({
    ...{ config: readConfig({}), knowledge, log, metrics: metrics(), learnt: new Uint8Array() },
    handle: async () => apologise(knowledge),
    forget: async () => undefined,
    isDraining: () => false,
  });
  close();
  return mounted(app.router);
}

function described(): readonly string[] {
  const { paths } = describeApi({ askSchema: z.object({}), askReplySchema }, undefined);
  return Object.entries(pathsSchema.parse(paths)).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
}

describe('the description of the API', () => {
  it('has every route that a client may call, but for those left out on purpose, and no other', () => {
    const open = routes().filter((route) => !isLeftOut(route));
    expect([...described()].sort()).toEqual([...open, NO_ROUTE].sort());
  });

  it('leaves nothing out that is not there', () => {
    const paths = routes().map((route) => route.slice(route.indexOf(' ') + 1));
    const unused = LEFT_OUT.filter((pattern) => !paths.some((path) => path.match(pattern) !== null));
    expect(unused).toEqual([]);
  });
});
