import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { withProblems } from './with-problems.js';
import { productVersion } from '../health/product-version.js';

/** The OpenAPI document of a process, derived from its controllers and DTOs. */
export function buildOpenApi(app: INestApplication, cookieName: string): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Pifu 批复')
    .setDescription(
      '项目绩效目标的申报、审核、批复与公开。Declaration, review, approval and publication of project goals.',
    )
    .setVersion(productVersion().version)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth(cookieName)
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/u, '')}_${method}`,
  });
  return withProblems(document);
}

/** Serves the document and a page over it, all from this host. */
export function serveOpenApi(app: INestApplication, cookieName: string): void {
  SwaggerModule.setup('docs', app, () => buildOpenApi(app, cookieName), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Pifu 批复 API',
    // inline style would break the content security policy
    customCssUrl: '/assets/docs.css',
  });
}
