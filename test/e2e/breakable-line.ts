/** A line to a web server that can be cut, taken down, and led to another server, as lines are. */
import { connect, createServer, type Socket } from 'node:net';

export interface BreakableLine {
  readonly url: string;
  /** Cuts every connection; new ones may be made. */
  readonly cut: () => void;
  /** Cuts every connection, and takes no new ones until it is up again. */
  readonly down: () => void;
  readonly up: () => void;
  /** What connects from now on reaches this server. */
  readonly leadTo: (url: string) => void;
  /** The next posted activity arrives, and its answer does not. */
  readonly loseNextAnswer: () => void;
  /** First lines of the requests that came through, such as `POST /v3/directline/conversations HTTP/1.1`. */
  readonly requests: readonly string[];
  /** No request is noted any more but those to come. */
  readonly forget: () => void;
  /** Up, with nothing to lose and no request noted. */
  readonly mend: () => void;
  readonly close: () => Promise<void>;
}

export async function breakableLine(target: string): Promise<BreakableLine> {
  const open = new Set<Socket>();
  const requests: string[] = [];
  let leadsTo = target;
  let isUp = true;
  let losesAnswer = false;

  const server = createServer((near) => {
    if (!isUp) {
      near.destroy();
      return;
    }
    const far = connect(Number(new URL(leadsTo).port), '127.0.0.1');
    const cut = (): void => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', cut).on('close', () => {
        open.delete(socket);
        cut();
      });
    }
    let isDeaf = false;
    near.on('data', (data: Buffer) => {
      const [line = ''] = data.toString('latin1').split('\r\n', 1);
      if (line.includes(' HTTP/1.1')) requests.push(line);
      if (losesAnswer && /^POST \S+\/activities /.test(line)) isDeaf = true;
      if (isDeaf) losesAnswer = false;
      far.write(data);
    });
    far.on('data', (data: Buffer) => (isDeaf ? cut() : near.write(data)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The line has no port.');

  const forget = () => {
    requests.length = 0;
  };
  const cutAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut: cutAll,
    down: () => {
      isUp = false;
      cutAll();
    },
    up: () => {
      isUp = true;
    },
    leadTo: (url) => {
      leadsTo = url;
    },
    loseNextAnswer: () => {
      losesAnswer = true;
    },
    requests,
    forget,
    mend: () => {
      isUp = true;
      losesAnswer = false;
      forget();
    },
    close: () => {
      cutAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
