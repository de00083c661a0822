// Serves the built pages on this computer, so that the pane can be tried without Excel.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };
/** Microsoft's library as npm installed it: the page then works without the internet. */
const OFFICE = join('node_modules', '@microsoft', 'office-js', 'dist');
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted';
const FIRST_PORT = 3000;
const PORTS = 20;

/** The file that a path names, never one outside its folder. */
function fileOf(folder, url) {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  const [root, rest] = path.startsWith('/office/') ? [OFFICE, path.slice('/office'.length)] : [folder, path === '/' ? '/start.html' : path];
  const file = join(root, normalize(rest));
  return file.startsWith(root) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function bodyOf(file) {
  const bytes = readFileSync(file);
  return extname(file) === '.html' && existsSync(OFFICE) ? bytes.toString().replaceAll(CDN, 'office') : bytes;
}

/** Resolves to the address; the next free port is taken. */
function serve(folder) {
  const server = createServer((request, response) => {
    const file = fileOf(folder, request.url ?? '/');
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-store' });
    response.end(bodyOf(file));
  });
  return new Promise((resolve, reject) => {
    let port = FIRST_PORT;
    server.on('error', (error) => {
      if (error.code !== 'EADDRINUSE' || ++port >= FIRST_PORT + PORTS) return reject(error);
      server.listen(port, '127.0.0.1');
    });
    server.listen(port, '127.0.0.1', () => resolve(`http://localhost:${port}/`));
  });
}

serve(join(process.cwd(), 'dist', 'excel')).then(
  (address) => console.log(`${address}   Ctrl+C stops it · 按 Ctrl+C 停止`),
  (error) => {
    console.error(error.message);
    process.exitCode = 2;
  },
);
