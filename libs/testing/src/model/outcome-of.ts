import type { ActionResult, Conflict } from '#libs/application';
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '#libs/application';

/** What a person hears: what came of his request, or why nothing did. */
export type Heard =
  | { readonly done: Omit<ActionResult, 'eventId'> }
  | { readonly refused: RefusedError['refusal'] }
  | { readonly conflict: Conflict }
  | { readonly notFound: string }
  | { readonly forbidden: string };

/** The answer of the application as something that can be compared; what is no answer is thrown on. */
export async function outcomeOf(request: Promise<ActionResult>): Promise<Heard> {
  try {
    const { eventId: _, ...done } = await request;
    return { done };
  } catch (error) {
    if (error instanceof RefusedError) return { refused: error.refusal };
    if (error instanceof ConflictError) return { conflict: error.conflict };
    if (error instanceof NotFoundError) return { notFound: error.kind };
    if (error instanceof ForbiddenError) return { forbidden: error.code };
    throw error;
  }
}
