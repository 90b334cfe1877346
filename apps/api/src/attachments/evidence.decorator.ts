import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsOptional, IsUUID } from 'class-validator';

/** Files that one act may use. */
const MOST_FILES = 20;

/** Ids of files that the person has handed in before, as evidence of what he says now. */
export function AreAttachments(): PropertyDecorator {
  return applyDecorators(
    IsUUID(undefined, { each: true }),
    ArrayMaxSize(MOST_FILES),
    IsArray(),
    IsOptional(),
  );
}
