import { writeFileSync } from 'node:fs';

const FOLDER = 'test/golden/monitoring/';

/** Writes one golden table: how it was computed, its columns, its rows. */
export function save(name, comment, columns, rows) {
  const lines = [`# ${comment}`, `# ${columns.join('\t')}`, ...rows.map((row) => row.join('\t'))];
  writeFileSync(`${FOLDER}${name}.tsv`, `${lines.join('\n')}\n`);
  console.log(`${name}: ${rows.length}`);
}
