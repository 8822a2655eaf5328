import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where the browser is told to send what it asks for on its own account. */
export const browsersOwnHost = 'the-browser-itself.invalid';

/** Sees every request of a browser: pages', frames' and workers' alike. */
export interface Witness {
  /** What makes the browser ask through it. */
  readonly switches: readonly string[];
  /** Every address that was asked for since `forget()`. */
  readonly addresses: readonly string[];
  forget(): void;
  close(): Promise<void>;
}

/** A proxy that writes down what is asked for. It lets through to this machine, and nowhere else. */
export async function callWitness(): Promise<Witness> {
  const addresses: string[] = [];
  const server = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? '', 'http://unknown');
    if (url.hostname !== browsersOwnHost) addresses.push(url.href);
    if (url.hostname !== '127.0.0.1') {
      response.writeHead(502).end();
      return;
    }
    const { method, headers } = incoming;
    const outgoing = forward(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    outgoing.on('error', () => response.destroy());
    response.on('close', () => outgoing.destroy());
    incoming.pipe(outgoing);
  });
  // What is encrypted shows its host alone, and that is enough.
  server.on('connect', ({ url }, socket) => {
    addresses.push(`https://${url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    // `<-loopback>`: this machine is asked through the proxy, too.
    switches: [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    addresses,
    forget: () => addresses.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
