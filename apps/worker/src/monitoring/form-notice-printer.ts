import { Injectable } from '@nestjs/common';
import type { NoticeModel } from '#libs/application';
import { NoticePrinter } from '#libs/application';
import { FORM_CSS_PATH, monitorNoticeHtml, monitorNoticeText } from '#libs/documents';

/** Prints the notice of a round with the style of the official forms. */
@Injectable()
export class FormNoticePrinter extends NoticePrinter {
  print(model: NoticeModel): { readonly html: string; readonly plain: string } {
    return { html: monitorNoticeHtml(model, FORM_CSS_PATH), plain: monitorNoticeText(model) };
  }
}
