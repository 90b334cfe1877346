import type { AttachmentLostError, AttachmentRefusedError } from '#libs/application';
import type { ProblemEntry } from './problem-entry.js';

/** Stable codes of files that are not taken, or are no longer there. */
export type AttachmentProblemCode = AttachmentRefusedError['code'] | AttachmentLostError['code'];

/** Why a file is not taken, and what to do about it. */
export const ATTACHMENT_PROBLEMS: Readonly<Record<AttachmentProblemCode, ProblemEntry>> = {
  'attachment-name-unusable': {
    status: 422,
    title: ['文件名不可用', 'File name unusable'],
    detail: [
      '去掉路径和不可见字符后，文件名为空。',
      'Nothing is left of the name without folders and unseen signs.',
    ],
    fix: ['改一个普通的文件名再上传。', 'Give the file a plain name.'],
  },
  'attachment-empty': {
    status: 422,
    title: ['文件为空', 'File is empty'],
    detail: ['文件没有内容。', 'The file holds nothing.'],
    fix: ['核对文件后重新上传。', 'Check the file and upload it again.'],
  },
  'attachment-too-large': {
    status: 413,
    title: ['文件过大', 'File too large'],
    detail: ['附件不得超过 10 MB。', 'An attachment has at most 10 MB.'],
    fix: ['压缩图片或拆分后上传。', 'Make the pictures smaller, or split the file.'],
  },
  'attachment-type-not-taken': {
    status: 422,
    title: ['不接受这种文件', 'Kind of file not taken'],
    detail: [
      '只接受 pdf、jpg、png、xlsx、docx、ofd、txt、csv。',
      'Only pdf, jpg, png, xlsx, docx, ofd, txt and csv are taken.',
    ],
    fix: [
      '另存为其中一种再上传；doc、xls 请另存为 docx、xlsx。',
      'Save it as one of them; doc as docx, xls as xlsx.',
    ],
  },
  'attachment-type-differs': {
    status: 422,
    title: ['文件内容与名称不符', 'Content differs from the name'],
    detail: ['文件内容不是其扩展名所示的类型。', 'The content is not what the ending of the name says.'],
    fix: ['用原程序另存为正确的类型再上传。', 'Save it anew in the program it was made with.'],
  },
  'attachment-damaged': {
    status: 422,
    title: ['文件不完整', 'File damaged'],
    detail: ['文件残缺或结构不符合规范。', 'The file is cut off or not built as it should be.'],
    fix: ['能正常打开后另存一次再上传。', 'Open it, save it anew and upload that.'],
  },
  'attachment-encrypted': {
    status: 422,
    title: ['文件已加密', 'File encrypted'],
    detail: ['加密文件无法核对，不予接受。', 'Nobody can check an encrypted file.'],
    fix: ['去掉密码后再上传。', 'Remove the password first.'],
  },
  'attachment-with-macros': {
    status: 422,
    title: ['文件含宏', 'File holds macros'],
    detail: ['文件含宏或控件，不予接受。', 'The file holds macros or controls.'],
    fix: ['另存为不含宏的 docx 或 xlsx。', 'Save it as docx or xlsx without macros.'],
  },
  'attachment-with-scripts': {
    status: 422,
    title: ['文件含脚本', 'File holds scripts'],
    detail: ['文件含脚本、动作或网页代码，不予接受。', 'The file holds scripts, actions or code of a page.'],
    fix: ['打印为新的 PDF 再上传。', 'Print it into a new PDF.'],
  },
  'attachment-with-links': {
    status: 422,
    title: ['文件引用外部内容', 'File fetches from outside'],
    detail: [
      '文件会自动读取外部的模板、图片或数据。',
      'The file would fetch templates, pictures or data by itself.',
    ],
    fix: ['断开外部链接，图片改为嵌入后再上传。', 'Break the links and embed the pictures.'],
  },
  'attachment-with-doctype': {
    status: 422,
    title: ['文件含 DOCTYPE', 'File holds a DOCTYPE'],
    detail: [
      '文件内的 XML 含 DOCTYPE 或实体定义，不予接受。',
      'An XML part of the file defines a DOCTYPE or entities.',
    ],
    fix: ['用办公软件另存一次再上传。', 'Save it anew with an office program.'],
  },
  'attachment-with-files-inside': {
    status: 422,
    title: ['文件内嵌其他文件', 'File holds other files'],
    detail: [
      '文件内嵌了其他文件或对象，或由两个文件拼成。',
      'Other files or objects are in it, or it is two files in one.',
    ],
    fix: ['取出内嵌文件，分别上传。', 'Take them out and upload each by itself.'],
  },
  'attachment-with-bad-paths': {
    status: 422,
    title: ['压缩包内路径有误', 'Bad paths within the file'],
    detail: ['文件内部的路径重复或越界。', 'Paths within the file repeat or lead out of it.'],
    fix: ['用办公软件另存一次再上传。', 'Save it anew with an office program.'],
  },
  'attachment-inflates': {
    status: 422,
    title: ['文件解压后过大', 'File inflates'],
    detail: ['文件解压后异常膨胀，不予接受。', 'The file grows out of proportion when it is unpacked.'],
    fix: ['用办公软件另存一次再上传。', 'Save it anew with an office program.'],
  },
  'attachments-too-many': {
    status: 422,
    title: ['未使用的附件过多', 'Too many unused attachments'],
    detail: ['您已上传 100 个尚未使用的附件。', 'You have uploaded a hundred files that nothing uses yet.'],
    fix: ['先在填报中使用；未使用的附件 7 天后清除。', 'Use them first; unused ones go after seven days.'],
  },
  'attachment-lost': {
    status: 410,
    title: ['附件已丢失', 'Attachment lost'],
    detail: [
      '附件文件缺失或内容已被改动，不予提供。',
      'The file is missing or is no longer what was handed in.',
    ],
    fix: [
      '请管理员从备份恢复附件目录，见 pifu doctor。',
      'Have it restored from the backup, see pifu doctor.',
    ],
  },
};
