import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { knowledgeRoute } from '../../../../src/channels/widget/knowledge-route.ts';
import type { Knowledge, KnowledgeVersion } from '../../../../src/knowledge/knowledge.ts';
import { pack } from '../../../../src/matching/artefact.ts';
import { prepare } from '../../../../src/matching/match.ts';
import type { KeptSnapshot, SnapshotStorage } from '../../../../src/widget/offline/kept-snapshot.ts';
import { type Offline, openOffline } from '../../../../src/widget/offline/offline.ts';
import { packedAs } from '../../../fixtures/packed-matching.ts';
import { shippedKnowledge } from '../../../fixtures/shipped-knowledge.ts';
import { tinyKnowledge } from '../../../fixtures/tiny-knowledge.ts';

// Three entries, which are laid out at once; a device believes no knowledge without warning signs.
const knowledge: Knowledge = { ...tinyKnowledge, warningSigns: shippedKnowledge().warningSigns };
const newer: Knowledge = { ...knowledge, version: 'ffffffffffff' as KnowledgeVersion };
// The same questions, so that what was learnt holds for both.
const learnt = (version: KnowledgeVersion) => packedAs(version, knowledge);
const DAY_MS = 24 * 60 * 60 * 1000;

let open: Server[] = [];
afterEach(async () => {
  await Promise.all(open.map(stop));
  open = [];
});

/** A server that may publish something else from one request to the next. */
interface Clinic {
  readonly url: string;
  /** The status of every response so far. */
  readonly answered: number[];
  answerWith: RequestListener;
  readonly goDown: () => Promise<void>;
}

async function clinic(answerWith: RequestListener): Promise<Clinic> {
  const listening = createServer((request, response) => {
    response.on('finish', () => running.answered.push(response.statusCode));
    running.answerWith(request, response);
  });
  open.push(listening);
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const answered: number[] = [];
  const running = { url: `http://127.0.0.1:${port}`, answered, answerWith, goDown: () => stop(listening) };
  return running;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

const publishing = (what: Knowledge): RequestListener => express().use(knowledgeRoute(what, learnt(what.version)));
/** Publishes, but of what was learnt there is only this. */
const publishingHalf =
  (what: Knowledge, other: RequestListener): RequestListener =>
  (request, response) =>
    (request.url?.endsWith('/matching') === true ? other : publishing(what))(request, response);
const status =
  (code: number, type = 'application/problem+json'): RequestListener =>
  (_request, response) =>
    response.writeHead(code, { 'content-type': type }).end('{}');

/** Outlives the page, like a browser's. */
function storage(): SnapshotStorage {
  let saved: KeptSnapshot | undefined;
  return {
    load: async () => saved,
    save: async (kept) => {
      saved = kept;
    },
    clear: async () => {
      saved = undefined;
    },
  };
}

const page = ({ url }: Clinic, kept?: SnapshotStorage, clock?: () => number): Offline =>
  openOffline({ endpoint: url, storage: kept, ...(clock === undefined ? {} : { clock }) });

describe('answers without a server', () => {
  it('are there after one contact, with the disclaimer', async () => {
    const server = await clinic(publishing(knowledge));
    const offline = page(server);
    await offline.refresh();
    await server.goDown();
    const reply = await offline.answer('does it hurt');
    expect(reply?.answers[0]?.entry).toBe('sample-hurt');
    expect(reply?.text.endsWith(knowledge.disclaimer)).toBe(true);
    expect(reply?.knowledge).toBe(knowledge.version);
  });

  it('are not there before', async () => {
    const server = await clinic(publishing(knowledge));
    expect(await page(server).answer('does it hurt')).toBeUndefined();
    expect(server.answered).toEqual([]);
  });

  it('remember the conversation until it starts over', async () => {
    const offline = page(await clinic(publishing(knowledge)));
    await offline.refresh();
    expect((await offline.answer('hello'))?.disclosure).toBeDefined();
    expect((await offline.answer('does it hurt'))?.disclosure).toBeUndefined();
    offline.startOver();
    expect((await offline.answer('hello'))?.disclosure).toBeDefined();
  });

  it('outlive the page where there is storage', async () => {
    const server = await clinic(publishing(knowledge));
    const kept = storage();
    await page(server, kept).refresh();
    await server.goDown();
    const reloaded = page(server, kept);
    await reloaded.refresh();
    expect((await reloaded.answer('does it hurt'))?.kind).toBe('answer');
  });

  it('are given all the same where every use of the storage fails', async () => {
    const fail = () => Promise.reject(new Error('no storage'));
    const server = await clinic(publishing(knowledge));
    const offline = page(server, { load: fail, save: fail, clear: fail });
    await offline.refresh();
    expect((await offline.answer('does it hurt'))?.kind).toBe('answer');
    await offline.heard('another version');
    expect(await offline.answer('does it hurt')).toBeUndefined();
  });
});

describe('the copy of the knowledge', () => {
  it('is asked for once a page load, and fetched again only if it has changed', async () => {
    const server = await clinic(publishing(knowledge));
    const kept = storage();
    const first = page(server, kept);
    await Promise.all([first.refresh(), first.refresh()]);
    await first.refresh();
    const text = (await kept.load())?.text;
    await page(server, kept).refresh();
    expect(server.answered).toEqual([200, 200, 304]);
    expect((await kept.load())?.text).toBe(text);
  });

  it('is asked for again after a contact that failed', async () => {
    const server = await clinic(status(503));
    const offline = page(server);
    await offline.refresh();
    server.answerWith = publishing(knowledge);
    await offline.refresh();
    expect((await offline.answer('does it hurt'))?.kind).toBe('answer');
  });

  it('gives way to what is published now', async () => {
    const server = await clinic(publishing(knowledge));
    const kept = storage();
    await page(server, kept).refresh();
    server.answerWith = publishing(newer);
    const offline = page(server, kept);
    await offline.refresh();
    expect((await offline.answer('does it hurt'))?.knowledge).toBe(newer.version);
  });

  it('gives way to what another engine has learnt from the same knowledge', async () => {
    const server = await clinic(publishing(knowledge));
    const kept = storage();
    await page(server, kept).refresh();
    const other = Buffer.from(pack(`${knowledge.version} another`, prepare(knowledge)));
    server.answerWith = express().use(knowledgeRoute(knowledge, other));
    const offline = page(server, kept);
    await offline.refresh();
    expect(Buffer.from((await kept.load())?.matching ?? new ArrayBuffer())).toEqual(other);
    expect((await offline.answer('does it hurt'))?.kind).toBe('answer');
  });

  it.each([
    ['does not arrive', status(503)],
    ['is not there', status(404)],
    ['is a network’s sign-in page', status(200, 'text/html')],
    ['is of another version', publishing(knowledge)],
  ])('is dropped if it is outdated and what was learnt from the new one %s, and fetched again', async (_, other) => {
    const server = await clinic(publishing(knowledge));
    const kept = storage();
    await page(server, kept).refresh();
    server.answerWith = publishingHalf(newer, other);
    const offline = page(server, kept);
    await offline.refresh();
    expect(await kept.load()).toBeUndefined();
    expect(await offline.answer('does it hurt')).toBeUndefined();
    server.answerWith = publishing(newer);
    await offline.refresh();
    expect((await offline.answer('does it hurt'))?.knowledge).toBe(newer.version);
  });

  it.each([404, 410])('is dropped when the server answers %d', async (code) => {
    const server = await clinic(publishing(knowledge));
    const kept = storage();
    await page(server, kept).refresh();
    server.answerWith = status(code);
    const offline = page(server, kept);
    await offline.refresh();
    expect(await offline.answer('does it hurt')).toBeUndefined();
    expect(await kept.load()).toBeUndefined();
  });

  it.each([
    ['a fault', status(500)],
    ['a network’s sign-in page', status(200, 'text/html')],
  ])('outlives %s', async (_, answerWith) => {
    const server = await clinic(publishing(knowledge));
    const kept = storage();
    await page(server, kept).refresh();
    server.answerWith = answerWith;
    const offline = page(server, kept);
    await offline.refresh();
    expect((await offline.answer('does it hurt'))?.kind).toBe('answer');
  });

  it('is dropped when the server has replied from another version, and fetched at the next refresh', async () => {
    const server = await clinic(publishing(knowledge));
    const kept = storage();
    const offline = page(server, kept);
    await offline.refresh();
    await offline.heard(knowledge.version);
    expect((await offline.answer('does it hurt'))?.kind).toBe('answer');
    await offline.heard(newer.version);
    expect(await kept.load()).toBeUndefined();
    expect(await offline.answer('does it hurt')).toBeUndefined();
    server.answerWith = publishing(newer);
    await offline.refresh();
    expect((await offline.answer('does it hurt'))?.knowledge).toBe(newer.version);
  });

  it.each([
    ['used on the 30th day', 30 * DAY_MS, 'answer'],
    ['not used after the 30th day', 30 * DAY_MS + 1, undefined],
    ['not used when it is from the future', -31 * DAY_MS, undefined],
  ])('is %s', async (_, age, kind) => {
    let now = Date.UTC(2026, 10, 22);
    const offline = page(await clinic(publishing(knowledge)), storage(), () => now);
    await offline.refresh();
    now += age;
    expect((await offline.answer('does it hurt'))?.kind).toBe(kind);
  });

  it('is used for another 30 days when the server has said that it still holds', async () => {
    let now = Date.UTC(2026, 10, 22);
    const server = await clinic(publishing(knowledge));
    const kept = storage();
    await page(server, kept, () => now).refresh();
    now += 29 * DAY_MS;
    await page(server, kept, () => now).refresh();
    now += 29 * DAY_MS;
    expect((await page(server, kept, () => now).answer('does it hurt'))?.kind).toBe('answer');
  });

  it('that cannot be read gives no answer, and the next version is taken', async () => {
    const server = await clinic(status(200, 'application/json'));
    const kept = storage();
    const offline = page(server, kept);
    await offline.refresh();
    expect(await offline.answer('does it hurt')).toBeUndefined();
    server.answerWith = publishing(knowledge);
    const reloaded = page(server, kept);
    await reloaded.refresh();
    expect((await reloaded.answer('does it hurt'))?.kind).toBe('answer');
  });
});
