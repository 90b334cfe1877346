export function demandNode(version?: string): void;
