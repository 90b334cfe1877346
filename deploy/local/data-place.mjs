import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { mayEnter } from './accounts.mjs';
import { DATA, nickname, privateFolder } from './paths.mjs';

/**
 * The folder of one server's data: `folder/name` itself, made for `as` when we are root. Where that account
 * cannot pass (a clone under a closed home folder), the data lie in the common folder and `folder/name` is a link
 * to them, so that they survive every start, belong to one clone only, and move with it.
 */
export function dataPlace(folder, name, { as, common }) {
  const path = join(privateFolder(folder), name);
  if (as === null) return privateFolder(path);
  if (linkAt(path) !== null) return linkedPlace(path, as, common);
  openTheWay(folder);
  if (!existsSync(path) && !mayEnter(folder, as)) return newLinkedPlace(path, as, common);
  return owned(path, as);
}

/** Deletes the data of one server, wherever they lie. */
export function removeDataPlace(folder, name) {
  const path = join(folder, name);
  const target = linkAt(path);
  if (target !== null) {
    if (belongsTo(target) === path) rmSync(target, { recursive: true, force: true });
    unlinkSync(path);
  }
  rmSync(path, { recursive: true, force: true });
}

function linkedPlace(path, as, common) {
  const target = linkAt(path);
  const owner = belongsTo(target);
  const isCopy = owner !== null && owner !== path && linkAt(owner) === target;
  if (isCopy || !existsSync(target)) {
    unlinkSync(path);
    return newLinkedPlace(path, as, common);
  }
  if (owner !== path) writeOwner(target, path);
  return target;
}

function newLinkedPlace(path, as, common) {
  mkdirSync(common, { recursive: true, mode: 0o755 });
  const unique = `${nickname(path)}-${randomBytes(4).toString('hex')}`;
  const target = owned(join(common, `${unique}-${basename(path)}`), as);
  writeOwner(target, path);
  symlinkSync(target, path);
  return target;
}

function owned(path, as) {
  privateFolder(path);
  chownSync(path, as.uid, as.gid);
  return path;
}

/** Everything private below has its own closed folder or file mode; passing through is all this allows. */
function openTheWay(folder) {
  for (let path = folder; path.startsWith(DATA); path = dirname(path)) chmodSync(path, 0o711);
}

function linkAt(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : null;
}

function belongsTo(target) {
  const note = join(target, 'belongs-to.txt');
  return existsSync(note) ? readFileSync(note, 'utf8') : null;
}

function writeOwner(target, path) {
  writeFileSync(join(target, 'belongs-to.txt'), path, { mode: 0o600 });
}
