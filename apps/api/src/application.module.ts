import { Global, Module } from '@nestjs/common';
import { Entropy, REQUEST_PROVIDERS } from '#libs/application';
import { NodeEntropy } from '#libs/platform';

/** Use cases and views of this process; their ports come from the persistence module. */
@Global()
@Module({
  providers: [...REQUEST_PROVIDERS, { provide: Entropy, useClass: NodeEntropy }],
  exports: [...REQUEST_PROVIDERS, Entropy],
})
export class ApplicationModule {}
