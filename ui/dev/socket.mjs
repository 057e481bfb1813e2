// Just enough of RFC 6455 for the live channel of the stand-in: text frames below 64 KiB, server to page.
import { createHash } from 'node:crypto';

import { onTell, picture } from './fiction/answers.mjs';

const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

export function upgrade(request, socket) {
  const accept = createHash('sha1').update(request.headers['sec-websocket-key'] + MAGIC).digest('base64');
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
  const tell = (value) => socket.writable && socket.write(frame(JSON.stringify(value)));
  const stop = onTell(tell);
  tell({ event: 'hello', now: Date.now(), told: '0-0' });
  const timer = setInterval(() => tell({ event: 'partners', partners: picture().partners }), 30_000);
  socket.on('close', () => { stop(); clearInterval(timer); });
  socket.on('error', () => socket.destroy());
  socket.on('data', (data) => { if ((data[0] & 15) === 8) socket.end(); });
}

function frame(text) {
  const body = Buffer.from(text);
  if (body.length < 126) return Buffer.concat([Buffer.from([0x81, body.length]), body]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE((0x81 << 8) | 126, 0);
  head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, body]);
}
