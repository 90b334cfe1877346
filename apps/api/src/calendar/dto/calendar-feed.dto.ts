import { IsString, MaxLength } from 'class-validator';

/** The secret of a feed. */
export class FeedQueryDto {
  @MaxLength(100)
  @IsString()
  token!: string;
}

/** Where a calendar program finds the feed; whoever knows the address reads it. */
export class FeedDto {
  path!: string;
}
