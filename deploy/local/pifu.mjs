#!/usr/bin/env node
import { join } from 'node:path';
import { runCli } from './apps.mjs';
import { buildOnce } from './build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { readJson } from './json-file.mjs';
import { DATA } from './paths.mjs';

/** `npx pifu …`: the command line with what the last start has noted; variables that are set already win. */
const noted = readJson(join(DATA, 'environment.json')) ?? {};
await ensureDependencies();
await buildOnce();
const env = { ...noted, ...process.env };
process.exitCode = (await runCli(process.argv.slice(2), env, { stdio: 'inherit' })) ?? 1;
