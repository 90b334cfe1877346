export class AlreadyRunning extends Error {}

export function takeLock(folder: string): { release(): void };
