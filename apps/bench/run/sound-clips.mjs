// Finds the clips of the data folder: one-second words, and a room without any.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const CLIPS_PER_LABEL = 50;

/** The first 50 clips of each label by name, label after label; null where there are none. */
export function describeClips(data) {
  const folder = join(data, 'audio/speech-commands');
  let labels;
  try {
    labels = readdirSync(folder).sort();
  } catch {
    return null;
  }
  const digest = createHash('sha256');
  const urls = labels.flatMap((label) => {
    const files = readdirSync(join(folder, label)).sort().slice(0, CLIPS_PER_LABEL);
    if (files.length < CLIPS_PER_LABEL) throw new Error(`${label} has too few clips.`);
    files.forEach((file) => digest.update(readFileSync(join(folder, label, file))));
    return files.map((file) => `/data/audio/speech-commands/${label}/${file}`);
  });
  return { name: 'speech-commands', labels, urls, digest: digest.digest('hex').slice(0, 16) };
}
