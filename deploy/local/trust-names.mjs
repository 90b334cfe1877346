/** What `npm run bench` knows: workloads of performance.md, ratios taken in one run. */
export const BENCH = {
  W1: ['bench', 'w1-'],
  W2: ['bench', 'w2-'],
  W3: ['bench', 'w3-'],
  W4: ['bench', 'w4-'],
  W5: ['bench', 'w5-'],
  W6: ['bench', 'w6-'],
  rules: ['bench', 'rules'],
};

/** What `npm run trust` knows by name, each with the words that `npm test` takes: projects and file patterns. */
export const TRUST = {
  contention: ['integration', 'contention'],
  'repeated-requests': ['e2e', 'repeated-requests'],
  model: ['integration', 'model-'],
  'planted-faults': ['integration', 'planted-faults'],
  'target-values': ['unit', 'target-values/fuzz'],
  'commit-cut': ['chaos', 'commit-cut'],
  operations: ['chaos', 'operations'],
  reminders: ['chaos', 'reminders'],
  round: ['chaos', 'round'],
  year: ['chaos', 'year'],
  poison: ['chaos', 'poison'],
  'worker-clock': ['chaos', 'worker-clock'],
  'frozen-worker': ['chaos', 'frozen-worker'],
  sigterm: ['chaos', 'sigterm'],
  soak: ['chaos', 'soak'],
};
