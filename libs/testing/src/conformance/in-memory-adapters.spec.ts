import { describe } from '@jest/globals';
import { openTownInMemory } from './open-town-in-memory.js';
import { PORT_CONFORMANCE } from './port-conformance.js';

describe.each(Object.entries(PORT_CONFORMANCE))('in memory: %s', (_, conforms) => {
  conforms(openTownInMemory);
});
