// Turns results into what the terminal and docs/benchmarks.md show.
import { format } from 'oxfmt';

/** A table as text with aligned columns. */
export function tableAsText({ caption, columns, rows }) {
  const all = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ');
  return [caption, ...all.map(line)].join('\n');
}

export function floorsAsTable(floors) {
  return {
    caption: 'Floors',
    columns: ['What', 'Measured', 'Floor', 'Met'],
    rows: floors.map(({ what, figure, floor, isMet }) => [
      what,
      figure,
      floor,
      isMet ? 'yes' : '**no**',
    ]),
  };
}

function tableAsMarkdown({ caption, columns, rows }) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    `**${caption}**`,
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map(line),
  ].join('\n');
}

const introduction = `
# Benchmarks

\`pnpm --filter @tl-elements/bench bench\` writes this page; do not edit it by hand. The command builds a
page, serves it with the data folder (\`../shared/data\` beside the repository, or \`--data DIR\`), and
measures everything in headless Chromium. Teachable Machine and this project take turns in the same run,
each in a worker of its own, on TensorFlow.js's wasm backend with one thread. To run some benchmarks only,
name them; \`--fresh\` extracts all features again. \`npm run steady\` measures the last section. Other work runs on the same cores: compare times within a
run, by their ratio and their best, and not between runs.

Every accuracy table follows one protocol. It uses the first 50 files of each label by name. A seed draws
the training files, and the rest of the 50 are the test. Both sides get the same draws. Figures are means
over the sets of the data folder (\`image/trash\`: 6 labels, \`image/grocery\`: 10 labels). The error behind ±
is the standard error over the seeds of the mean over the sets.
`;

/** A result as a JSON file, formatted like all files of the project. */
export function resultAsJson(result) {
  return formatted('result.json', JSON.stringify(result));
}

/**
 * The whole page.
 *
 * @param results by name, null for a benchmark that was not run.
 */
export function pageAsMarkdown(results) {
  const sections = Object.entries(results).map(([name, result]) => {
    if (!result) return `## ${name}\n\nNot measured.`;
    const { title, method, tables, floors, seeds, date, machine } = result;
    const { command = `pnpm --filter @tl-elements/bench bench ${name}` } = result;
    const draws = seeds === undefined ? '' : `${seeds} seeds, `;
    const shown = floors.length > 0 ? [...tables, floorsAsTable(floors)] : tables;
    return [
      `## ${title}`,
      method,
      ...shown.map(tableAsMarkdown),
      `${draws}${date}, ${machine}. \`${command}\``,
    ].join('\n\n');
  });
  return formatted('benchmarks.md', [introduction, ...sections].join('\n\n'));
}

async function formatted(name, text) {
  const { code, errors } = await format(name, text, { singleQuote: true, printWidth: 100 });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code;
}
