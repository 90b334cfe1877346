import type { DynamicModule } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import {
  AttachmentInspector,
  AttachmentStore,
  Entropy,
  FILE_PROVIDERS,
  REQUEST_PROVIDERS,
} from '#libs/application';
import { DocumentInspector } from '#libs/documents';
import type { ApiConfig } from '#libs/platform';
import { attachmentStoreOf, NodeEntropy } from '#libs/platform';

/** Use cases and views of this process; their ports come from the persistence module, and those of files from here. */
@Global()
@Module({})
export class ApplicationModule {
  static forRoot(config: ApiConfig): DynamicModule {
    return {
      module: ApplicationModule,
      providers: [
        ...REQUEST_PROVIDERS,
        ...FILE_PROVIDERS,
        { provide: Entropy, useClass: NodeEntropy },
        { provide: AttachmentInspector, useClass: DocumentInspector },
        { provide: AttachmentStore, useValue: attachmentStoreOf(config) },
      ],
      exports: [...REQUEST_PROVIDERS, ...FILE_PROVIDERS, Entropy],
    };
  }
}
