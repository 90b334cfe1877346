import type { ChannelAddresses, ChannelPreferences } from '#libs/application';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';

/** Where a person can be reached; what is left out is no address, and none is required. */
export class AddressesDto {
  /** Instead of the address in the directory. */
  @Matches(/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/u)
  @MaxLength(254)
  @IsOptional()
  mail?: string;

  /** User id at 企业微信 or 粤政易; never all of them. */
  @Matches(/^(?!@all$)[A-Za-z0-9_.@-]{1,64}$/u)
  @IsOptional()
  wecom?: string;

  /** User id at 钉钉. */
  @Matches(/^[A-Za-z0-9_-]{1,64}$/u)
  @IsOptional()
  dingtalk?: string;

  /** Open id at 飞书. */
  @Matches(/^ou_[A-Za-z0-9]{1,64}$/u)
  @IsOptional()
  feishu?: string;
}

/** Over which channels a kind of message is wanted; what is left out is as usual. */
export class SwitchesDto {
  @IsBoolean()
  @IsOptional()
  mail?: boolean;

  @IsBoolean()
  @IsOptional()
  wecom?: boolean;

  @IsBoolean()
  @IsOptional()
  dingtalk?: boolean;

  @IsBoolean()
  @IsOptional()
  feishu?: boolean;
}

/** Wishes by kind of message. */
export class PreferencesDto {
  /** 新待办. */
  @ValidateNested()
  @Type(() => SwitchesDto)
  @IsOptional()
  task?: SwitchesDto;

  /** 到期与超期提醒. */
  @ValidateNested()
  @Type(() => SwitchesDto)
  @IsOptional()
  reminder?: SwitchesDto;

  /** 运行监控提示: how a round stands. */
  @ValidateNested()
  @Type(() => SwitchesDto)
  @IsOptional()
  monitoring?: SwitchesDto;

  /** 法定期限与正式通知: cannot be switched off. */
  @ValidateNested()
  @Type(() => SwitchesDto)
  @IsOptional()
  legal?: SwitchesDto;
}

/** What a person sets of his channels, whole. */
export class ChannelWishesDto {
  @ValidateNested()
  @Type(() => AddressesDto)
  @IsDefined()
  addresses!: AddressesDto;

  @ValidateNested()
  @Type(() => PreferencesDto)
  @IsDefined()
  preferences!: PreferencesDto;
}

/** A channel with its name. */
export class ChannelDto {
  key!: string;
  label!: string;
}

/** A kind of message: whether it leaves the application by itself, and whether it can be refused. */
export class MessageKindDto extends ChannelDto {
  outward!: boolean;
  legal!: boolean;
}

/** A person's channels: what he has set, and what there is to set. */
export class OwnChannelsDto extends ChannelWishesDto {
  /** Its ETag: the If-Match of a change. */
  version!: number;
  /** The address in the directory. */
  email!: string | null;
  channels!: ChannelDto[];
  kinds!: MessageKindDto[];
}

/** The wishes as the application keeps them: without what was left empty. */
export function wishesOf({ addresses, preferences }: ChannelWishesDto): {
  readonly addresses: ChannelAddresses;
  readonly preferences: ChannelPreferences;
} {
  const kinds = Object.entries(filled(preferences)).map(([kind, switches]) => [
    kind,
    filled(switches as object),
  ]);
  return { addresses: filled(addresses), preferences: Object.fromEntries(kinds) as ChannelPreferences };
}

function filled<T extends object>(values: T): T {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given) as T;
}
