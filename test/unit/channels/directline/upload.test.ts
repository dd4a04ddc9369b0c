import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { uploadedActivity } from '../../../../src/channels/directline/upload.ts';

function upload(body: Uint8Array | string, contentType: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.headers = { 'content-type': contentType };
  request.push(body);
  request.push(null);
  return request;
}

const photo = 'Content-Disposition: form-data; name="file"; filename="skin.jpg"\r\nContent-Type: image/jpeg\r\n\r\nxxx';
const message = (json: string): string =>
  `Content-Disposition: form-data; name="activity"; filename="blob"\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n${json}`;

function form(...parts: readonly string[]): IncomingMessage {
  const body = [...parts.map((part) => `--edge\r\n${part}\r\n`), '--edge--\r\n'].join('');
  return upload(body, 'multipart/form-data; boundary=edge');
}

describe('uploadedActivity', () => {
  it('reads the message, whether it comes before or after the file', async () => {
    const json = '{"type":"message","text":"look","attachments":[{"name":"skin.jpg"}]}';
    for (const request of [form(message(json), photo), form(photo, message(json))]) {
      const found = await uploadedActivity(request);
      expect(found).toMatchObject({ type: 'message', text: 'look', attachments: [{ name: 'skin.jpg' }] });
    }
  });

  it('is a file without words where there is no message, or none that can be read', async () => {
    for (const request of [form(photo), form(message('{"type":'), photo), upload('x', 'text/plain')]) {
      expect(await uploadedActivity(request)).toEqual({ type: 'message', attachments: [{ name: 'file' }] });
    }
  });

  it('is a message with a file, whatever bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), fc.string(), async (bytes, boundary) => {
        const found = await uploadedActivity(upload(bytes, `multipart/form-data; boundary=${boundary}`));
        expect(found.type).toBe('message');
        expect(found.attachments).not.toHaveLength(0);
      }),
    );
  });
});
