import type { PipeTransform } from '@nestjs/common';
import type { NotFoundKind } from '#libs/application';
import { NotFoundError } from '#libs/application';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** An id in an address: one that cannot exist is simply not found. */
export class IdPipe implements PipeTransform<string, string> {
  constructor(private readonly kind: NotFoundKind) {}

  transform(value: string): string {
    const id = value.toLowerCase();
    if (!UUID.test(id)) throw new NotFoundError(this.kind, value);
    return id;
  }
}
