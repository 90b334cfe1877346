export function startMailCatcher(
  file: string,
  preferredPort?: number,
): Promise<{
  readonly port: number;
  readonly url: string;
  readonly file: string;
  count(): number;
  stop(): Promise<void>;
}>;
