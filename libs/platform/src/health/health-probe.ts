/** One thing that the process cannot work without. */
export abstract class HealthProbe {
  /** Short stable name, for example `database`. */
  abstract readonly name: string;
  /** Rejects when the thing cannot be used. */
  abstract check(): Promise<void>;
}

/** What a probe found. */
export interface HealthAnswer {
  readonly status: 'ok' | 'failing';
  readonly checks: Readonly<Record<string, 'ok' | 'failing'>>;
}

/** Asks every probe; one that fails fails the whole, and why stays in the log. */
export async function healthOf(probes: readonly HealthProbe[]): Promise<HealthAnswer> {
  const checks: Record<string, 'ok' | 'failing'> = {};
  for (const probe of probes) {
    checks[probe.name] = await probe.check().then(
      () => 'ok',
      () => 'failing',
    );
  }
  const failing = Object.values(checks).includes('failing');
  return { status: failing ? 'failing' : 'ok', checks };
}
