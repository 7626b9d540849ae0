print(b"tab\t nl\n q' \x00 \x7f \x80", b"''", b'""', bytes(range(0, 40)))
print(bytearray(b"a\x00'"), [b"x"], {b"k": b"v"}, str(b"q"), f"{b'z'}", "%s" % b"p")
