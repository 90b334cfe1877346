import type { NoticeModel } from '#libs/application';
import { NoticePrinter } from '#libs/application';
import { monitorNoticeHtml, monitorNoticeText } from '#libs/documents';

/** Prints notices as the worker does. */
export class PlainNoticePrinter extends NoticePrinter {
  print(model: NoticeModel): { readonly html: string; readonly plain: string } {
    return { html: monitorNoticeHtml(model, '/assets/form.css'), plain: monitorNoticeText(model) };
  }
}
