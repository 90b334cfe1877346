import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Entropy } from '#libs/application';
import { v7 } from 'uuid';

/** Ids, salts and hashes from the operating system's source of chance. */
@Injectable()
export class NodeEntropy extends Entropy {
  newId(): string {
    return v7();
  }

  newSalt(): string {
    return randomBytes(16).toString('hex');
  }

  sha256(text: string): string {
    return createHash('sha256').update(text, 'utf8').digest('hex');
  }
}
