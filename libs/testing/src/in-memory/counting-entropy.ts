import { Entropy } from '#libs/application';
import { sha256 } from '#libs/fixtures';

/** Ids and salts that count upwards, so that a failing test reads the same on every run. */
export class CountingEntropy extends Entropy {
  private ids = 0;
  private salts = 0;

  /** Shaped as UUID version 7; whatever is made later sorts later. */
  newId(): string {
    this.ids += 1;
    return `00000000-0000-7000-8000-${this.ids.toString(16).padStart(12, '0')}`;
  }

  newSalt(): string {
    this.salts += 1;
    return this.salts.toString(16).padStart(32, '0');
  }

  sha256(text: string): string {
    return sha256(text);
  }
}
