import type { Type } from '@nestjs/common';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner } from '@nestjs/core';
import type { PolicyName } from './policy.js';
import { Policy, POLICIES } from './policy.js';

/** One route with its policy. */
export interface RouteWithPolicy {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly policy: PolicyName | null;
}

/** The routes that a controller class declares; a policy that does not exist counts as none. */
export function routesOfController(controller: Type): readonly RouteWithPolicy[] {
  const prototype = controller.prototype as object;
  const root = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '');
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((methodName) => {
    const handler = Reflect.get(prototype, methodName) as () => unknown;
    const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
    if (path === undefined) return [];
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
    return {
      method: RequestMethod[method],
      path: `/${root}/${path}`.replace(/\/+/gu, '/').replace(/(?<=.)\/$/u, ''),
      handler: `${controller.name}.${methodName}`,
      policy: policyOf(handler),
    };
  });
}

/** The routes that modules declare, told without starting anything: for the documentation. */
export function routesOfModules(modules: readonly Type[]): readonly RouteWithPolicy[] {
  return modules.flatMap((module) => {
    const controllers = (Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, module) ?? []) as readonly Type[];
    return controllers.flatMap(routesOfController);
  });
}

function policyOf(handler: () => unknown): PolicyName | null {
  const policy = Reflect.getMetadata(Policy.KEY, handler) as PolicyName | undefined;
  return policy !== undefined && Object.hasOwn(POLICIES, policy) ? policy : null;
}
