b = b"hello\x00\xff"
print(b, b[0], b[-1], b[1:3], list(b[:3]), len(b), b + b"!", b"ab" * 2, b"ll" in b, 104 in b, b == b"hello\x00\xff", b < b"z")
print(bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(), b.hex(), b.hex(":"), bytes.fromhex("00 ff 10"), b'it\'s', b"\"'")
print(b"a,b,c".split(b","), b" x ".strip(), b"abc".upper(), b"Hello World".title(), b"a-b".replace(b"-", b"+"), b",".join([b"x", b"y"]), b"abc".find(b"c"), b"abc".find(98), b"x".center(5, b"*"), b"7".zfill(3))
print(b"abc".startswith(b"ab"), b"abc".isalpha(), b"12".isdigit(), b"l1\nl2\r\n".splitlines(), b"a=b".partition(b"="), b"abc".translate(bytes.maketrans(b"a", b"z"), b"c"))
print(b"%s has %d" % (b"x", 5), hash(b"a") == hash(b"a"), [x for x in b"ab"], int.from_bytes(b"\x01\x00", "big"), (258).to_bytes(2, "little"))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: b"a" + "b")
attempt(lambda: bytes([256]))
attempt(lambda: bytes("abc"))
attempt(lambda: bytes(-1))
attempt(lambda: b"abc"[10])
attempt(lambda: b"abc"["x"])
attempt(lambda: "a" in b"abc")
attempt(lambda: b"a".join(["x"]))
attempt(lambda: bytes.fromhex("0g"))
attempt(lambda: (300).to_bytes(1, "big"))
attempt(lambda: bytes(1.5))
