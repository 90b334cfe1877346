import type { OnApplicationBootstrap, Type } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { RouteWithPolicy } from './controller-routes.js';
import { routesOfController } from './controller-routes.js';

/** Looks at every route of the process when it starts: one without a policy stops the boot. */
@Injectable()
export class RouteScan implements OnApplicationBootstrap {
  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws Error naming every handler whose route has no policy */
  onApplicationBootstrap(): void {
    const open = this.routes().filter((route) => route.policy === null);
    if (open.length === 0) return;
    throw new Error(`routes without a policy: ${open.map((route) => route.handler).join(', ')}`);
  }

  /** Every route that the controllers of this process answer. */
  routes(): readonly RouteWithPolicy[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      return typeof metatype === 'function' ? routesOfController(metatype as Type) : [];
    });
  }
}
