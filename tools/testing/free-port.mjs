import { createServer } from 'node:net';
import { once } from 'node:events';

/** A port of this machine that nothing listens to, for a program that must be told one. */
export async function freePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
