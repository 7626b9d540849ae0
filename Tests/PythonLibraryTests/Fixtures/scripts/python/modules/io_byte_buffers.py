import io
b = io.BytesIO(b"abc\ndef")
print(b.read(2), b.readline(), b.tell(), b.seek(-2, 2), b.read(), b.getvalue(), b.seek(1), b.write(b"ZZ"), b.getvalue(), b.readinto(x := bytearray(2)), x)
for f in (lambda: b.write("text"), lambda: io.BytesIO("a"), lambda: b.seek(-1), lambda: b.read("a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
