import type { OnApplicationBootstrap } from '@nestjs/common';
import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { PolicyName } from './policy.js';
import { Policy, POLICIES } from './policy.js';

/** One route with its policy. */
export interface RouteWithPolicy {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly policy: PolicyName | null;
}

/** Looks at every route of the process when it starts: one without a policy stops the boot. */
@Injectable()
export class RouteScan implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error naming every handler whose route has no policy */
  onApplicationBootstrap(): void {
    const open = this.routes().filter((route) => route.policy === null);
    if (open.length === 0) return;
    throw new Error(`routes without a policy: ${open.map((route) => route.handler).join(', ')}`);
  }

  /** Every route that the controllers of this process answer. */
  routes(): readonly RouteWithPolicy[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      const prototype = (metatype as { readonly prototype: object } | null)?.prototype;
      return prototype === undefined ? [] : this.routesOf(metatype as { name: string; prototype: object });
    });
  }

  private routesOf(controller: { readonly name: string; readonly prototype: object }): RouteWithPolicy[] {
    const { name, prototype } = controller;
    const root = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '');
    return this.scanner.getAllMethodNames(prototype).flatMap((methodName) => {
      const handler = Reflect.get(prototype, methodName) as () => unknown;
      const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
      if (path === undefined) return [];
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
      return {
        method: RequestMethod[method],
        path: `/${root}/${path}`.replace(/\/+/gu, '/').replace(/(?<=.)\/$/u, ''),
        handler: `${name}.${methodName}`,
        policy: this.policyOf(handler),
      };
    });
  }

  private policyOf(handler: () => unknown): PolicyName | null {
    const policy = this.reflector.get(Policy, handler) as PolicyName | undefined;
    return policy !== undefined && policy in POLICIES ? policy : null;
  }
}
