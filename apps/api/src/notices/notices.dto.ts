import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';

/** One line in a person's notices. */
export class NoticeDto {
  id!: string;
  kind!: string;
  title!: string;
  body!: string;
  taskId!: string | null;
  createdAt!: string;
  readAt!: string | null;
}

/** The newest notices of a person. */
export class NoticeListDto {
  items!: NoticeDto[];
  unread!: number;
}

/** How many notices a person has not read. */
export class UnreadCountDto {
  unread!: number;
}

/** Which notices the person has read. */
export class ReadNoticesDto {
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(100)
  @IsArray()
  ids!: string[];
}
