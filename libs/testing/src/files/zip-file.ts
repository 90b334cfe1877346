import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive; whatever is given besides its content is written as it is, true or not. */
export interface ZipPart {
  readonly content: string | Buffer;
  readonly stored?: boolean;
  /** The unpacked size that it claims. */
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** The name that its own header tells. */
  readonly localName?: string;
  /** Attributes as Unix writes them. */
  readonly attributes?: number;
  /** Where it claims to begin. */
  readonly offset?: number;
  /** Bytes that are hidden behind it. */
  readonly behind?: Buffer;
}

/** Entries by name; a name may come twice. */
export type ZipParts = readonly (readonly [name: string, part: ZipPart | string])[];

/** Writes an archive, sound or not: what a program that means no harm would never write too. */
export function zipFile(parts: ZipParts, comment = ''): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, given] of parts) {
    const part = typeof given === 'string' ? { content: given } : given;
    const content = Buffer.from(part.content);
    const packed = part.stored === true ? content : deflateRawSync(content, { level: 9 });
    const fields = fieldsOf(part, content, packed);
    const local = Buffer.from(part.localName ?? name);
    const body = Buffer.concat([header(fields, local), packed, part.behind ?? Buffer.alloc(0)]);
    directory.push(listing(fields, Buffer.from(name), part.offset ?? at, part.attributes ?? 0));
    bodies.push(body);
    at += body.length;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([...bodies, list, ending(parts.length, list.length, at, comment)]);
}

function fieldsOf(part: ZipPart, content: Buffer, packed: Buffer): Buffer {
  const fields = Buffer.alloc(24);
  // bit 11: names are UTF-8
  fields.writeUInt16LE((part.flags ?? 0) | 0x0800, 0);
  fields.writeUInt16LE(part.method ?? (part.stored === true ? 0 : 8), 2);
  fields.writeUInt32LE(part.crc ?? crc32(content), 8);
  fields.writeUInt32LE(packed.length, 12);
  fields.writeUInt32LE(part.size ?? content.length, 16);
  return fields;
}

function header(fields: Buffer, name: Buffer): Buffer {
  const start = Buffer.from([0x50, 0x4b, 3, 4, 20, 0]);
  fields.writeUInt16LE(name.length, 20);
  return Buffer.concat([start, fields, name]);
}

function listing(fields: Buffer, name: Buffer, offset: number, attributes: number): Buffer {
  const start = Buffer.from([0x50, 0x4b, 1, 2, 20, 3, 20, 0]);
  fields.writeUInt16LE(name.length, 20);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(attributes, 6);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([start, fields, rest, name]);
}

function ending(count: number, size: number, offset: number, comment: string): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([end, Buffer.from(comment)]);
}
