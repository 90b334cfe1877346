/** One district: the tenant of the product. */
export interface DistrictRecord {
  readonly tenantId: string;
  readonly code: string;
  readonly name: string;
}

/** The districts of this installation; asked before anybody is signed in, outside of any district. */
export abstract class DistrictRepository {
  /** All of them, by code. */
  abstract list(): Promise<readonly DistrictRecord[]>;
}
