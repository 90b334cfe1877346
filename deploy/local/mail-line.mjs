const WORD = /=\?([\w-]+)\?([bq])\?([^?]*)\?=/giu;

/** A mail as programs like to read it: whom it reached, its headers in plain words, and every byte as it came. */
export function mailFrom(raw, { mailFrom: sender, rcptTo }) {
  const headers = headersOf(raw);
  return {
    messageId: headers['message-id'] ?? null,
    from: sender.address,
    to: rcptTo.map(({ address }) => address),
    subject: headers.subject ?? '',
    headers,
    raw,
  };
}

function headersOf(raw) {
  const [head = ''] = raw.split(/\r?\n\r?\n/u);
  const lines = head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  const pairs = lines.map((line) => [line.indexOf(':'), line]).filter(([colon]) => colon > 0);
  return Object.fromEntries(
    pairs.map(([colon, line]) => [line.slice(0, colon).toLowerCase(), plain(line.slice(colon + 1).trim())]),
  );
}

/** Undoes the encoding by which headers carry Chinese; neighbouring pieces belong together. */
function plain(text) {
  return text.replace(/\?=\s+=\?/gu, '?==?').replace(WORD, (whole, charset, kind, content) => {
    if (charset.toLowerCase() !== 'utf-8') return whole;
    return kind.toLowerCase() === 'b' ? Buffer.from(content, 'base64').toString('utf8') : fromQ(content);
  });
}

function fromQ(content) {
  const spaced = content.replaceAll('_', ' ');
  const bytes = spaced.replace(/=([0-9a-f]{2})/giu, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
