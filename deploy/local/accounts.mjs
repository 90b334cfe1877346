import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Accounts that may stand in for root, since PostgreSQL refuses to run as root. */
const STAND_INS = ['nobody', 'postgres', 'daemon'];

/** Who runs PostgreSQL: null for "ourselves", which is right for everybody but root. */
export function accountForPostgres() {
  if (process.getuid?.() !== 0) return null;
  const accounts = [...listed(), { uid: 65534, gid: 65534 }];
  const found = accounts.find((as) => spawnSync('/bin/sh', ['-c', ':'], { cwd: '/', ...as }).status === 0);
  if (found !== undefined) return found;
  throw new Error(
    'PostgreSQL 不能以 root 运行，而这里无法切换到其他账号；请用普通用户启动。\n' +
      'PostgreSQL refuses to run as root and this system lets us be nobody else: start as an ordinary user.',
  );
}

/** Tries it out: no reading of modes is as sure. */
export function mayEnter(folder, as) {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { cwd: '/', ...as }).status === 0;
}

function listed() {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const rows = lines.map((line) => line.split(':'));
  return STAND_INS.map((name) => rows.find(([account]) => account === name))
    .filter((row) => row !== undefined)
    .map(([, , uid, gid]) => ({ uid: Number(uid), gid: Number(gid) }));
}
