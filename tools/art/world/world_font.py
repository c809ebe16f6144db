"""The game's display face, Fredoka 600, as a TrueType file for Blender.

The @fontsource package carries it as WOFF (zlib inside); Blender wants plain sfnt, so it is unpacked into out/."""
import os, struct, zlib

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.join(HERE, '../../../node_modules/@fontsource/fredoka/files/fredoka-latin-600-normal.woff')


def fredoka():
    target = os.path.join(HERE, 'out', 'fredoka-600.ttf')
    if os.path.exists(target): return target
    data = open(SOURCE, 'rb').read()
    flavor, _, count = struct.unpack('>IIH', data[4:14])
    tables = []
    for i in range(count):
        tag, offset, packed, length, checksum = struct.unpack('>4sIIII', data[44 + 20 * i:64 + 20 * i])
        body = data[offset:offset + packed]
        tables.append((tag, checksum, zlib.decompress(body) if packed < length else body))
    power = 1
    while power * 2 <= count: power *= 2
    out = struct.pack('>IHHHH', flavor, count, power * 16, power.bit_length() - 1, count * 16 - power * 16)
    at = 12 + 16 * count
    bodies = b''
    for tag, checksum, body in tables:
        out += struct.pack('>4sIII', tag, checksum, at + len(bodies), len(body))
        bodies += body + b'\0' * (-len(body) % 4)
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with open(target, 'wb') as f: f.write(out + bodies)
    return target
