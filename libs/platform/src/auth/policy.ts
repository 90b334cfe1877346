import { Reflector } from '@nestjs/core';

/** Who may use a route at all; what a person may do to a thing is judged by the core. */
export const POLICIES = {
  public: '任何人 anybody',
  'signed-in': '已登录人员 anybody who is signed in',
  declarer: '任一单位的申报人 declarers of any unit',
  administrator: '系统管理员 administrators',
  demo: '演示或测试方式下的任何人 anybody, in demo and test mode only',
  local: '本机 requests of this machine only',
} as const satisfies Readonly<Record<string, string>>;

/** Name of a policy. */
export type PolicyName = keyof typeof POLICIES;

/** Names the policy of a route; a route without one stops the boot. */
export const Policy = Reflector.createDecorator<PolicyName>();
