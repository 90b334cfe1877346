import type { DynamicModule, Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import type { ApiConfig } from '../config/api.config.js';
import { AuthSettings } from './auth-settings.js';
import { OriginGuard } from './origin.guard.js';
import { PasswordHasher } from './password-hasher.js';
import { PolicyGuard } from './policy.guard.js';
import { RolesOfPerson } from './roles-of-person.js';
import { RouteScan } from './route-scan.js';
import { SignIn } from './sign-in.js';

/** Sessions, policies and the boot scan; needs a SignInStore among the global providers. */
@Module({})
export class AuthModule {
  static forRoot(config: ApiConfig, roles: Type<RolesOfPerson>): DynamicModule {
    return {
      module: AuthModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: AuthSettings, useValue: AuthSettings.of(config) },
        { provide: RolesOfPerson, useClass: roles },
        { provide: APP_GUARD, useClass: OriginGuard },
        { provide: APP_GUARD, useClass: PolicyGuard },
        PasswordHasher,
        SignIn,
        RouteScan,
      ],
      exports: [AuthSettings, SignIn, PasswordHasher, RouteScan],
    };
  }
}
