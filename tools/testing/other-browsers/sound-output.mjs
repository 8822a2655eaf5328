import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Starts a sound server whose output goes nowhere. Firefox's `AudioContext` never runs on a machine
 * without an output, as containers are, and then no microphone can be read either.
 *
 * @param program path of `pulseaudio`.
 * @returns `{server, close}`: what `PULSE_SERVER` must name, and how to end it.
 */
export async function startSoundOutput(program) {
  const folder = mkdtempSync(join(tmpdir(), 'sound-output-'));
  const socket = join(folder, 'native');
  const modules = ['module-null-sink', `module-native-protocol-unix socket=${socket}`];
  const child = spawn(
    program,
    ['-n', '--daemonize=no', '--exit-idle-time=-1', ...modules.map((name) => `--load=${name}`)],
    { stdio: 'ignore', env: { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder } },
  );
  const close = () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', close);
  while (!existsSync(socket) && child.exitCode === null) await pause(50);
  return { server: `unix:${socket}`, close };
}
