b = bytearray(b"abcdef")
b[1:3] = b"XYZ"; print(b)
b[::2] = b"1234"[:len(b[::2])]; print(b)
del b[0]; print(b); del b[::2]; print(b)
b += b"tail"; b.extend([65, 66]); b.insert(0, 90); print(b, b.pop(), b.pop(0)); b.remove(66) if 66 in b else None; b.reverse(); print(b)
for f in (lambda: b.append(256), lambda: b.append("a"), lambda: b.__setitem__(0, 300), lambda: b.remove(1), lambda: bytearray().pop(), lambda: b.__setitem__(slice(0, 4, 2), b"abc"), lambda: b.extend("a"), lambda: b.index(b"zz")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b.clear(); print(b, bytearray(3), bytearray("é", "utf8"), bytearray(b"a") * 3, bytearray(b"a") == b"a")
