import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { takeUpload } from '../../../../src/channels/directline/upload.ts';

function opened(contentType = 'multipart/form-data; boundary=edge'): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.headers = { 'content-type': contentType };
  return request;
}

function upload(body: Uint8Array | string, contentType?: string): IncomingMessage {
  const request = opened(contentType);
  request.push(body);
  request.push(null);
  return request;
}

const photo = (size = 3): string =>
  `Content-Disposition: form-data; name="file"; filename="skin.jpg"\r\nContent-Type: image/jpeg\r\n\r\n${'x'.repeat(size)}`;
const message = (json: string): string =>
  `Content-Disposition: form-data; name="activity"; filename="blob"\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n${json}`;

const begun = (...parts: readonly string[]): string => parts.map((part) => `--edge\r\n${part}\r\n`).join('');
const form = (...parts: readonly string[]): string => `${begun(...parts)}--edge--\r\n`;

const JSON_SENT = '{"type":"message","text":"look","attachments":[{"name":"skin.jpg"}]}';
const WORDS = { type: 'message', text: 'look', attachments: [{ name: 'skin.jpg' }] };
const NO_WORDS = { type: 'message', attachments: [{ name: 'file' }] };

describe('takeUpload', () => {
  it('reads the message, wherever it stands and however it is sent', async () => {
    const field = `Content-Disposition: form-data; name=activity\r\n\r\n${JSON_SENT}`;
    const bodies = [
      form(message(JSON_SENT), photo()),
      form(photo(), message(JSON_SENT)),
      form(photo(200_000), message(JSON_SENT)),
      form(photo(), field),
    ];
    for (const body of bodies) expect(await takeUpload(upload(body)).activity).toEqual(WORDS);
  });

  it('tells the message while the photo is still on its way', async () => {
    const request = opened();
    request.push(`${begun(message(JSON_SENT))}--edge\r\n${photo()}`);
    const { activity, taken } = takeUpload(request);
    expect(await activity).toEqual(WORDS);
    request.push(null);
    await taken;
  });

  it('tells what it has when the rest does not come', async () => {
    for (const { body, expected } of [
      { body: form(message(JSON_SENT), photo()).slice(0, -20), expected: WORDS },
      { body: form(photo(), message(JSON_SENT)).slice(0, -30), expected: NO_WORDS },
    ]) {
      const request = opened();
      request.push(body);
      const { activity, taken } = takeUpload(request);
      setImmediate(() => request.destroy());
      expect(await activity).toEqual(expected);
      await taken;
    }
  });

  it('is a file without words where there is no message, or none that can be read', async () => {
    const long = message(`{"type":"message","text":"${'x'.repeat(20_000)}"}`);
    const many = Array.from({ length: 100 }, () => photo());
    const bodies = [
      form(photo()),
      form(message('{"type":'), photo()),
      form(long),
      form(...many, message(JSON_SENT)),
      '',
    ];
    for (const body of bodies) expect(await takeUpload(upload(body)).activity).toEqual(NO_WORDS);
    for (const type of [
      'text/plain',
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'multipart/mixed; boundary=edge',
    ]) {
      expect(await takeUpload(upload(form(message(JSON_SENT)), type)).activity).toEqual(NO_WORDS);
    }
  });

  it('is a file without words where the form is of the kind that has no files', async () => {
    const request = upload(`activity=${encodeURIComponent(JSON_SENT)}`, 'application/x-www-form-urlencoded');
    expect(await takeUpload(request).activity).toEqual(NO_WORDS);
  });

  it('hears the message before more parts than are read', async () => {
    const many = Array.from({ length: 100 }, () => photo());
    expect(await takeUpload(upload(form(message(JSON_SENT), ...many))).activity).toMatchObject({ text: 'look' });
  });

  it('takes no more than 25 MB', async () => {
    const request = upload(form(photo(26 * 1024 * 1024), message(JSON_SENT)));
    expect(await takeUpload(request).activity).toEqual(NO_WORDS);
    expect(request.destroyed).toBe(true);
  });

  it('reads the message in whatever pieces the form arrives', async () => {
    const body = Buffer.from(form(photo(), message(JSON_SENT), photo(70)));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1 }), async (sizes) => {
        const request = opened();
        for (let at = 0, count = 0; at < body.length; count += 1) {
          const size = sizes[count % sizes.length] ?? body.length;
          request.push(body.subarray(at, at + size));
          at += size;
        }
        request.push(null);
        expect(await takeUpload(request).activity).toEqual(WORDS);
      }),
    );
  });

  it('is a message with a file, whatever bytes arrive', async () => {
    const piece = fc.constantFrom(
      '--edge',
      '--',
      '\r\n',
      '\r\n\r\n',
      photo(),
      message(JSON_SENT),
      message('{'),
      ': ;=',
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 500 }),
      fc.array(piece).map((pieces) => Buffer.from(pieces.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.oneof(fc.constant('edge'), fc.string()), async (body, boundary) => {
        const { activity, taken } = takeUpload(upload(body, `multipart/form-data; boundary=${boundary}`));
        const { type, attachments } = await activity;
        expect(type).toBe('message');
        expect(attachments).not.toHaveLength(0);
        await taken;
      }),
    );
  });
});
