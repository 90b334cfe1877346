/** What one uploaded file may hold; far above any real form, low enough that no file exhausts the process. */
export const IMPORT_LIMITS = {
  fileBytes: 10 * 1024 * 1024,
  lines: 100_000,
  lineCharacters: 1_000_000,
  tables: 200,
  rowsPerTable: 1000,
  projectName: 180,
  goal: 2000,
  shortText: 500,
} as const;
