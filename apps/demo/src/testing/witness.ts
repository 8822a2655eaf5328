import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The address to which the browser's own requests are sent. */
export const browsersOwnHost = 'the-browser-itself.invalid';

/** Hosts that Chromium itself asks after some minutes, whatever its switches say. No page of ours may ask them: the policy. */
const makersHosts = ['update.googleapis.com'];

/** Records every request of a browser: those of pages, frames and workers. */
export interface Witness {
  /** The switches that make the browser use it. */
  readonly switches: readonly string[];
  /** Every address that was asked for since `forget()`. */
  readonly addresses: readonly string[];
  forget(): void;
  close(): Promise<void>;
}

/** A proxy that records every request. It passes on only requests to this machine. */
export async function callWitness(): Promise<Witness> {
  const addresses: string[] = [];
  const server = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? '', 'http://unknown');
    if (![browsersOwnHost, ...makersHosts].includes(url.hostname)) addresses.push(url.href);
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
  // Of an encrypted request only the host is visible, which is enough.
  server.on('connect', ({ url }, socket) => {
    if (!makersHosts.some((host) => url?.startsWith(`${host}:`))) addresses.push(`https://${url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    // `<-loopback>`: requests to this machine go through the proxy, too.
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
