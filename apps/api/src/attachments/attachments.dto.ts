import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Under which name a file is handed in. */
export class UploadQueryDto {
  /** The name of the file, percent-encoded in UTF-8; cleaned before it is kept. */
  @MaxLength(1000)
  @IsString()
  @IsOptional()
  name?: string;
}

/** A file that has come in. */
export class AttachmentDto {
  id!: string;
  /** The name as it was kept. */
  name!: string;
  type!: string;
  mediaType!: string;
  /** In bytes. */
  size!: number;
  /** SHA-256 of the bytes. */
  sha256!: string;
  uploadedAt!: string;
}
