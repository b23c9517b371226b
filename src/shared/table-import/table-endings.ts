/** The endings of files that are tables. */
export const TABLE_ENDINGS = ['csv', 'tsv', 'tab', 'xlsx', 'xlsm'] as const;

/** Whether a file is a table by its name, so that it may be meant as one of positions. */
export function isTableName(fileName: string): boolean {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  return TABLE_ENDINGS.some((each) => each === ending);
}
