import { describe, expect, it } from '@jest/globals';
import { demandContentType } from './content-types.js';

const COMMAND = '/v1/tasks/:id/decisions';
const IMPORT = '/v1/goal-table-imports';

describe('the kind of a body', () => {
  it.each([
    ['a command without a body', COMMAND, undefined],
    ['JSON', COMMAND, 'application/json'],
    ['JSON with its encoding', COMMAND, 'application/json; charset=utf-8'],
    ['JSON in capitals', COMMAND, 'Application/JSON'],
    ['an address that does not exist', undefined, 'application/json'],
    ['a text file', IMPORT, 'text/plain'],
    ['a text file with its encoding', IMPORT, 'text/plain;charset=gb18030'],
    ['a calendar', '/v1/calendars', 'text/plain'],
    ['a file of unknown kind', IMPORT, 'application/octet-stream'],
  ])('is taken: %s', (_, route, header) => {
    expect(() => {
      demandContentType(route, header);
    }).not.toThrow();
  });

  it.each([
    ['a form, which other sites could send', COMMAND, 'application/x-www-form-urlencoded'],
    ['a form with files', COMMAND, 'multipart/form-data; boundary=x'],
    ['text, which other sites could send', COMMAND, 'text/plain'],
    ['XML', COMMAND, 'application/xml'],
    ['a kind that only begins like JSON', COMMAND, 'application/jsonp'],
    ['JSON hidden in a parameter', COMMAND, 'text/html; x=application/json'],
    ['two kinds', COMMAND, 'text/plain, application/json'],
    ['nothing in particular', COMMAND, ''],
    ['an import as JSON', IMPORT, 'application/json'],
    ['an import of no kind', IMPORT, undefined],
    ['a spreadsheet', IMPORT, 'application/vnd.ms-excel'],
  ])('is refused: %s', (_, route, header) => {
    expect(() => {
      demandContentType(route, header);
    }).toThrow(expect.objectContaining({ code: 'content-type-unsupported' }));
  });
});
