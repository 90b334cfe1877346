import { Injectable } from '@nestjs/common';
import { ConflictError, NotFoundError } from '../errors/application-errors.js';
import type { ChannelSettings } from '../ports/channel-settings.repository.port.js';
import { ChannelSettingsRepository } from '../ports/channel-settings.repository.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { Today } from '../read/today.js';
import type { MessageKind } from './message-kinds.data.js';
import { MESSAGE_KINDS } from './message-kinds.data.js';

/** A person's channels, with the address that the directory knows of him. */
export interface OwnChannels extends ChannelSettings {
  readonly email: string | null;
}

/** Whose settings they are. */
interface Owner {
  readonly tenantId: string;
  readonly personId: string;
}

/** A person reads and changes where and of what he is told; nobody else can. */
@Injectable()
export class OwnChannelsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: ChannelSettingsRepository,
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
  ) {}

  read(owner: Owner): Promise<OwnChannels> {
    return this.unitOfWork.read(owner, () => this.of(owner.personId));
  }

  /**
   * @throws ConflictError when a legal notice would be switched off, or somebody changed them since they were seen
   */
  change(
    owner: Owner,
    ifMatch: number | null,
    wanted: Pick<ChannelSettings, 'addresses' | 'preferences'>,
  ): Promise<OwnChannels> {
    return this.unitOfWork.run(owner, async () => {
      if (ifMatch === null) throw new ConflictError({ code: 'if-match-required' });
      const { version: current } = await this.settings.of(owner.personId);
      if (current !== ifMatch) throw new ConflictError({ code: 'version-stale', current, happened: null });
      refuseSilence(wanted);
      const saved = await this.settings.save(owner.personId, { ...wanted, version: current + 1 });
      if (!saved) throw new ConflictError({ code: 'concurrent-change' });
      return this.of(owner.personId);
    });
  }

  private async of(personId: string): Promise<OwnChannels> {
    const person = await this.directory.person(personId, await this.today.local());
    if (person === null) throw new NotFoundError('person', personId);
    return { ...(await this.settings.of(personId)), email: person.email };
  }
}

/** What the law wants told is told. */
function refuseSilence({ preferences }: Pick<ChannelSettings, 'preferences'>): void {
  const silenced = (Object.keys(preferences) as MessageKind[]).some(
    (kind) => MESSAGE_KINDS[kind].legal && Object.values(preferences[kind] ?? {}).includes(false),
  );
  if (silenced) throw new ConflictError({ code: 'legal-notice-cannot-be-refused' });
}
