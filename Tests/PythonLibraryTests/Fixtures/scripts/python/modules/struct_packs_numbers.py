import struct
print(struct.pack("<i", 1), struct.pack(">h", -2), struct.pack("!If", 7, 1.5), struct.pack("<3sb?", b"ab", -1, True), struct.pack("d", 0.1), struct.pack("<e", 1.5))
print(struct.unpack("<ihb", struct.pack("<ihb", 100000, -5, 3)), struct.unpack(">Q", b"\xff" * 8), struct.calcsize("bi"), struct.calcsize("<bi"), struct.unpack("2h4s", b"\x01\x00\x02\x00abcd"))
print(struct.unpack_from("<H", b"\x00\x01\x02\x03", 1), list(struct.iter_unpack("<H", b"\x01\x00\x02\x00")), struct.Struct("<2i").size)
for t in ["struct.pack('b', 200)", "struct.unpack('i', b'abc')", "struct.pack('i')", "struct.pack('z', 1)", "struct.pack('i', 'x')", "struct.pack('B', -1)"]:
    try: eval(t)
    except struct.error as e: print(e)
