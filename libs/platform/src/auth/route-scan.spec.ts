import { describe, expect, it } from '@jest/globals';
import { Controller, Delete, Get, Logger, Module, Post } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { routesOfController, routesOfModules } from './controller-routes.js';
import type { PolicyName } from './policy.js';
import { Policy } from './policy.js';
import { RouteScan } from './route-scan.js';

class Reading {
  @Get()
  @Policy('signed-in')
  list(): string {
    return this.secret();
  }

  private secret(): string {
    return 'no route';
  }
}

@Controller('v1/things')
class ThingsController extends Reading {
  @Post(':id/acts/')
  @Policy('declarer')
  act(): string {
    return 'acted';
  }
}

@Controller()
class RootController {
  @Get()
  @Policy('public')
  home(): string {
    return 'home';
  }
}

@Controller('v1/open')
class OpenController {
  @Get('a')
  a(): string {
    return 'a';
  }

  @Delete('b')
  @Policy('toString' as PolicyName)
  b(): string {
    return 'b';
  }

  @Get('c')
  @Policy('public')
  c(): string {
    return 'c';
  }
}

@Module({ controllers: [ThingsController, RootController] })
class SoundModule {}

@Module({ controllers: [OpenController] })
class OpenModule {}

@Module({})
class NoRoutesModule {}

async function boot(...modules: readonly Type[]): Promise<RouteScan> {
  Logger.overrideLogger(false);
  @Module({ imports: [DiscoveryModule, ...modules], providers: [RouteScan] })
  class Process {}
  const context = await NestFactory.createApplicationContext(Process, { abortOnError: false });
  await context.close();
  return context.get(RouteScan);
}

describe('the routes of a controller', () => {
  it('are told with method, whole path, handler and policy, inherited ones too', () => {
    expect([...routesOfController(ThingsController)].sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { method: 'GET', path: '/v1/things', handler: 'ThingsController.list', policy: 'signed-in' },
      { method: 'POST', path: '/v1/things/:id/acts', handler: 'ThingsController.act', policy: 'declarer' },
    ]);
  });

  it('at the root are called by a slash', () => {
    expect(routesOfController(RootController)).toEqual([
      { method: 'GET', path: '/', handler: 'RootController.home', policy: 'public' },
    ]);
  });

  it('have no policy where none is named, nor by a name that is none of ours', () => {
    const policies = routesOfController(OpenController).map(({ handler, policy }) => [handler, policy]);
    expect(policies).toEqual([
      ['OpenController.a', null],
      ['OpenController.b', null],
      ['OpenController.c', 'public'],
    ]);
  });

  it('of modules are those of their controllers', () => {
    const paths = routesOfModules([SoundModule, NoRoutesModule]).map(({ path }) => path);
    expect(paths.sort()).toEqual(['/', '/v1/things', '/v1/things/:id/acts']);
    expect(routesOfModules([])).toEqual([]);
  });
});

describe('a process', () => {
  it('starts when every route has a policy', async () => {
    const scan = await boot(SoundModule);
    expect(scan.routes()).toHaveLength(3);
  });

  it('does not start when a route has none, and names every one of them', async () => {
    await expect(boot(SoundModule, OpenModule)).rejects.toThrow(
      'routes without a policy: OpenController.a, OpenController.b',
    );
  });

  it('without routes starts', async () => {
    expect((await boot(NoRoutesModule)).routes()).toEqual([]);
  });
});
