import type {
  ChannelSettings,
  Delivery,
  DeliveryFilter,
  DeliveryOutcome,
  Lease,
  Page,
  PageRequest,
} from '#libs/application';
import { ChannelSettingsRepository, DeliveryRepository } from '#libs/application';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';
import { pageOf } from './pages.js';

/** The log of deliveries. */
export class InMemoryDeliveryRepository extends DeliveryRepository {
  private readonly leases = new Map<string, { readonly token: string; readonly until: number }>();

  async add(deliveries: readonly Delivery[]): Promise<readonly string[]> {
    await Promise.resolve();
    const { deliveries: kept } = inMemoryTransaction().writable;
    const there = new Set([...kept.values()].map(placeOf));
    const added = deliveries.filter((one) => !there.has(placeOf(one)));
    for (const one of added) kept.set(one.id, one);
    return added.map(({ id }) => id);
  }

  async hold(id: string): Promise<Delivery | null> {
    await Promise.resolve();
    return inMemoryTransaction().rows.deliveries.get(id) ?? null;
  }

  /** As if the holders of all claims had been away for too long. */
  letLeasesRunOut(): void {
    for (const [id, { token }] of this.leases) this.leases.set(id, { token, until: 0 });
  }

  async claim(id: string, { token, seconds }: Lease): Promise<boolean> {
    await Promise.resolve();
    const { deliveries } = inMemoryTransaction().writable;
    const one = deliveries.get(id);
    const open = one !== undefined && (one.status === 'pending' || one.status === 'failed');
    if (!open || (this.leases.get(id)?.until ?? 0) > performance.now()) return false;
    this.leases.set(id, { token, until: performance.now() + seconds * 1000 });
    deliveries.set(id, { ...one, attempts: one.attempts + 1 });
    return true;
  }

  async holds(id: string, token: string): Promise<boolean> {
    await Promise.resolve();
    return this.leases.get(id)?.token === token;
  }

  async settle(id: string, outcome: DeliveryOutcome, at: string): Promise<void> {
    await Promise.resolve();
    this.leases.delete(id);
    this.change(id, (one) => ({
      ...one,
      ...outcome,
      version: one.version + (one.status === outcome.status ? 0 : 1),
      finishedAt: outcome.status === 'pending' ? null : at,
    }));
  }

  async replay(id: string): Promise<void> {
    await Promise.resolve();
    const again = { status: 'pending', finishedAt: null } as const;
    this.change(id, (one) => ({ ...one, ...again, replays: one.replays + 1, version: one.version + 1 }));
  }

  async list({ personId, status }: DeliveryFilter, page: PageRequest): Promise<Page<Delivery>> {
    await Promise.resolve();
    const wanted = [...inMemoryTransaction().rows.deliveries.values()].filter(
      (one) => (personId ?? one.personId) === one.personId && (status ?? one.status) === one.status,
    );
    return pageOf(wanted, page, ({ plannedAt, id }) => [plannedAt, id], 'down');
  }

  private change(id: string, changed: (one: Delivery) => Delivery): void {
    const { deliveries } = inMemoryTransaction().writable;
    const one = deliveries.get(id);
    if (one !== undefined) deliveries.set(id, changed(one));
  }
}

function placeOf({ source, personId, channel }: Delivery): string {
  return `${source.id} ${personId} ${channel}`;
}

/** Where people want to be told of what. */
export class InMemoryChannelSettingsRepository extends ChannelSettingsRepository {
  async of(personId: string): Promise<ChannelSettings> {
    await Promise.resolve();
    const kept = inMemoryTransaction().rows.channelSettings.get(personId);
    return kept ?? { addresses: {}, preferences: {}, version: 0 };
  }

  async save(personId: string, settings: ChannelSettings): Promise<boolean> {
    const { version } = await this.of(personId);
    if (version !== settings.version - 1) return false;
    inMemoryTransaction().writable.channelSettings.set(personId, settings);
    return true;
  }
}
