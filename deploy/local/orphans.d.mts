export function recordProcess(record: { folder: string; name: string; signal?: string }, pid: number): void;

export function isRunning(known: { pid: number; birth: string | null } | null): boolean;

export function birthOf(pid: number): string | null;

export function endOrphans(folder: string, options?: { patience?: number }): Promise<void>;
