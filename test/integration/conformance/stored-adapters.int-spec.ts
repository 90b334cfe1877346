import { describe } from '@jest/globals';
import { openStoredTown, PORT_CONFORMANCE } from '#libs/testing';

describe.each(Object.entries(PORT_CONFORMANCE))('on PostgreSQL: %s', (_, conforms) => {
  conforms(openStoredTown);
});
