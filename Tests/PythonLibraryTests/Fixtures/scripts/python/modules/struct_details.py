import struct as s
print(s.pack("<hiQ?c", -2, 3, 4, True, b"x"), s.unpack("<hi", b"\xfe\xff\x03\x00\x00\x00"), s.calcsize("bhilq"), s.calcsize("<bhilq"), s.pack(">f", 1.5), s.unpack("<d", s.pack("<d", 0.1)), s.pack("5s", b"ab"), s.pack("3x"), s.pack("2h", 1, 2), s.unpack("!I", b"\0\0\1\0"), s.pack("<e", 1.5), s.unpack("2s1s", b"abc"), list(s.iter_unpack("<H", b"\1\0\2\0")), s.unpack_from("<H", b"xx\5\0", 2), s.calcsize("0i"), s.pack("@bi", 1, 2))
b = bytearray(6)
s.pack_into("<H", b, 2, 258)
print(b)
st = s.Struct("<Hb")
print(st.size, st.format, st.pack(1, 2), st.unpack(b"\1\0\2"))
for f in (lambda: s.pack("h", 40000),
          lambda: s.pack("b", -129),
          lambda: s.pack("B", 256),
          lambda: s.pack("hh", 1),
          lambda: s.pack("h", "a"),
          lambda: s.unpack("h", b"abc"),
          lambda: s.pack("z", 1),
          lambda: s.pack("c", b"ab"),
          lambda: s.pack("s", "a"),
          lambda: s.pack("<Q", -1),
          lambda: s.unpack_from("I", b"ab"),
          lambda: s.pack("i", 1.5),
          lambda: s.calcsize("5"),
          lambda: s.pack("I", 2 ** 32),
          lambda: s.iter_unpack("H", b"a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
