import { USUAL_NOW } from '#libs/fixtures';
import type { DistrictRows } from './district-rows.js';
import { noRows } from './district-rows.js';
import type { InMemoryDistrict } from './in-memory-district.js';
import { townInMemory } from './in-memory-district.js';

/** What the in-memory adapters share: committed rows, people, calendar, business time and keys in use. */
export class InMemoryDatabase {
  /** Business time, UTC; a test moves it. */
  now = USUAL_NOW;
  /** Keys of requests that are under way in any transaction. */
  readonly heldKeys = new Set<string>();
  private readonly districts = new Map<string, InMemoryDistrict>();
  private readonly committed = new Map<string, DistrictRows>();

  constructor() {
    this.add(townInMemory());
  }

  /** The ordinary town again, as if nobody had ever worked in it. */
  startAnew(): void {
    this.now = USUAL_NOW;
    this.districts.clear();
    this.committed.clear();
    this.add(townInMemory());
  }

  /** Adds a district, or puts other people and another calendar into the one that is there. */
  add(district: InMemoryDistrict): void {
    this.districts.set(district.tenantId, district);
  }

  allDistricts(): readonly InMemoryDistrict[] {
    return [...this.districts.values()];
  }

  district(tenantId: string): InMemoryDistrict {
    const found = this.districts.get(tenantId);
    if (found === undefined) throw new Error(`no district ${tenantId}`);
    return found;
  }

  /** What has been committed so far; each commit puts other rows into this place. */
  rows(tenantId: string): DistrictRows {
    const found = this.committed.get(tenantId) ?? noRows();
    this.committed.set(tenantId, found);
    return found;
  }

  commit(tenantId: string, rows: DistrictRows): void {
    this.committed.set(tenantId, rows);
  }
}
