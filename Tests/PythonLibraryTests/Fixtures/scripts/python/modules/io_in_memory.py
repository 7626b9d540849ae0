import io
s = io.StringIO("a\nb\n")
print(s.readline())
print(s.read())
print(s.getvalue())
s.write("c")
print(s.getvalue())
b = io.BytesIO(b"abc")
print(b.read(2))
print(b.tell())
b.seek(0)
print(b.getvalue())
print(list(io.StringIO("x\ny")))
s.close()
try:
    print(s.read())
except Exception as e:
    print(type(e).__name__, e)
print(io.StringIO("abc").seek(2))
