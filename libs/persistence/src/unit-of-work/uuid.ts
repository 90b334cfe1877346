const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u;

/** Whether a text from outside can be the id of anything; asking the database would break the transaction. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
