/** Since this version old-style packages may load new-style ones, as two of ours do. */
const OLDEST = [20, 19];

/** @throws Error in words when this Node is too old: later it would break in the middle of something */
export function demandNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Error(
    `Node ${version} 太旧：请安装 Node ${OLDEST.join('.')} 或更新版本。\n` +
      `Node ${version} is too old: install Node ${OLDEST.join('.')} or newer.`,
  );
}
