/** What kinds of messages there are: which of them leave the application by themselves, and which nobody can refuse. */
export const MESSAGE_KINDS = {
  task: { label: '新待办', outward: false, legal: false },
  reminder: { label: '到期与超期提醒', outward: true, legal: false },
  monitoring: { label: '运行监控提示', outward: false, legal: false },
  legal: { label: '法定期限与正式通知', outward: true, legal: true },
} as const satisfies Readonly<Record<string, { label: string; outward: boolean; legal: boolean }>>;

/** Name of a kind of message. */
export type MessageKind = keyof typeof MESSAGE_KINDS;
