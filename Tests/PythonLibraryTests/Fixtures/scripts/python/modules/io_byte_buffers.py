import io
b = io.BytesIO(b"abc\ndef")
print(b.read(2), b.readline(), b.tell(), b.seek(-2, 2), b.read(), b.getvalue(), b.seek(1), b.write(b"ZZ"), b.getvalue())
