import { BrowserBuffer } from './buffer';

Object.assign(globalThis, { Buffer: BrowserBuffer });
