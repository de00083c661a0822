import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { isPastEnd } from '../../cli/files/problem';
import { BrowserBuffer } from '../../excel-addin/start/node/buffer';
import * as zlib from '../../excel-addin/start/node/zlib';

const ours = (bytes: Uint8Array): BrowserBuffer => BrowserBuffer.concat([bytes]);
const text = fc.string({ unit: 'binary', maxLength: 300 });
const bytes = fc.uint8Array({ maxLength: 300 });
const place = fc.nat(300);

/** What comes of both. */
function both<T>(bytes: Uint8Array, act: (buffer: Buffer) => T): void {
  const [here, there] = [() => act(ours(bytes) as unknown as Buffer), () => act(Buffer.from(bytes))].map(outcome);
  expect(here).toEqual(there);
}

function outcome(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return isPastEnd(error) ? 'behind the end' : 'fault';
  }
}

describe("the browser's buffer answers as Node's does", () => {
  test.each(['utf8', 'latin1', 'utf16le'] as const)('texts in %s', (encoding) => {
    fc.assert(fc.property(bytes, place, place, (given, from, to) => both(given, (buffer) => buffer.toString(encoding, from, to))));
    fc.assert(fc.property(text, (given) => both(Buffer.from(given, encoding), (buffer) => buffer.toString(encoding))));
  });

  test('a text makes the same bytes', () => {
    fc.assert(fc.property(text, (given) => expect([...BrowserBuffer.from(given)]).toEqual([...Buffer.from(given)])));
  });

  test('searches for a byte and for a text, from the front and from the back', () => {
    const few = fc.array(fc.constantFrom(0x3c, 0x61, 0x62), { maxLength: 40 }).map((list) => Uint8Array.from(list));
    const needle = fc.constantFrom('<', 'a', 'ab', 'aab', '<a<');
    fc.assert(
      fc.property(few, needle, fc.nat(40), (given, what, from) => {
        both(given, (buffer) => [buffer.indexOf(what, from), buffer.indexOf(what.charCodeAt(0), from), buffer.includes(what)]);
        both(given, (buffer) => [buffer.lastIndexOf(what, from), buffer.lastIndexOf(what)]);
      }),
    );
  });

  test('numbers, and a place behind the end is told as one', () => {
    fc.assert(
      fc.property(bytes, place, (given, at) => {
        both(given, (buffer) => buffer.readUInt16LE(at));
        both(given, (buffer) => buffer.readInt32LE(at));
        both(given, (buffer) => buffer.readUInt32LE(at));
        both(given, (buffer) => String(buffer.readDoubleLE(at)));
      }),
    );
    both(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8), (buffer) => buffer.readBigUInt64LE(0));
  });

  test('written numbers and texts', () => {
    const written = (buffer: Buffer) => {
      buffer.writeUInt16LE(0xfedc, 0);
      buffer.writeUInt32LE(0xfedcba98, 2);
      buffer.writeInt32LE(-5, 6);
      const used = buffer.write('价格', 10, 'utf8');
      return [used, ...buffer];
    };
    both(new Uint8Array(20), written);
  });

  test('pieces are views of the same memory, and copies are not', () => {
    both(Uint8Array.of(1, 2, 3, 4), (buffer) => {
      const piece = buffer.subarray(1, 3);
      const target = Buffer.alloc(4);
      const copied = piece.copy(target, 1);
      piece[0] = 9;
      return [copied, ...buffer, ...target];
    });
  });
});

describe('what is packed in the browser', () => {
  test('is unpacked by Node, and the other way round', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect([...inflateRawSync(zlib.deflateRawSync(given))]).toEqual([...given]);
        const size = { maxOutputLength: Math.max(1, given.length) };
        expect([...zlib.inflateRawSync(deflateRawSync(given), size)].slice(0, given.length)).toEqual([...given]);
        expect(zlib.crc32(given)).toBe(crc32(given));
      }),
    );
  });

  test('a stream that says it is shorter than it is is not whole', () => {
    const packed = deflateRawSync(Buffer.from('x'.repeat(1000)));
    expect(outcome(() => zlib.inflateRawSync(packed, { maxOutputLength: 10 }).length === 1000)).not.toBe(true);
  });
});
