/** Where ids, salts and hashes come from, so that the core stays pure. */
export abstract class Entropy {
  /** A time-ordered UUID (version 7). */
  abstract newId(): string;
  /** 128 random bits as lower-case hex. */
  abstract newSalt(): string;
  /** SHA-256 of the UTF-8 bytes, lower-case hex. */
  abstract sha256(text: string): string;
}
