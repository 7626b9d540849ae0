import io
b = io.BytesIO(b'abcdef')
x = bytearray(4)
print(b.readinto(x), x, b.readinto(x), x, b.read1(), b.getbuffer()[1])
b.seek(2); b.write(b'ZZ'); print(b.getvalue(), b.tell()); b.truncate(3); print(b.getvalue())
