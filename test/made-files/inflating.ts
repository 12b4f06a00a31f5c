import { constants, crc32, deflateRawSync } from "node:zlib";

/**
 * An archive with one part that is a head, a block many times over and a tail, never held whole: its sizes and
 * checksum are true, so that nothing but the limits refuses it.
 */
export function archiveOfRepeated(part: {
  readonly name: string;
  readonly head: string;
  readonly block: string;
  readonly times: number;
  readonly tail: string;
}): Uint8Array {
  const [head, block, tail] = [part.head, part.block, part.tail].map((text) =>
    Buffer.from(text),
  ) as [Buffer, Buffer, Buffer];
  // Ends on a whole byte without ending the stream, so that it can be repeated.
  const flushed = (bytes: Buffer) =>
    deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  const squeezed = flushed(block);
  const body = Buffer.concat([
    flushed(head),
    ...Array.from({ length: part.times }, () => squeezed),
    deflateRawSync(tail),
  ]);
  let sum = crc32(head);
  for (let done = 0; done < part.times; done += 1) sum = crc32(block, sum);
  sum = crc32(tail, sum);
  const size = head.length + block.length * part.times + tail.length;
  return zipOfOne(part.name, body, size, sum);
}

/** The container around one deflated part: its header, the directory, the end. */
function zipOfOne(name: string, body: Buffer, size: number, sum: number): Uint8Array {
  const words = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(sum, 10);
  common.writeUInt32LE(body.length, 14);
  common.writeUInt32LE(size, 18);
  common.writeUInt16LE(words.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, words, body]);
  const directory = Buffer.concat([
    Buffer.from("PK\x01\x02\x14\x00", "latin1"),
    common,
    Buffer.alloc(14),
    words,
  ]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}
