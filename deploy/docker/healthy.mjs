/** `node healthy.mjs URL`: exit 0 when it answers well. For health checks: the image has no curl. */
const [url] = process.argv.slice(2);
const answer = await fetch(url, { signal: AbortSignal.timeout(4_000) }).catch(() => null);
process.exit(answer?.ok === true ? 0 : 1);
