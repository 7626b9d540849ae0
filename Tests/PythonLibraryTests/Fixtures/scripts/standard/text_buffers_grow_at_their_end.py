import io
s = io.StringIO()
for i in range(5): s.write(str(i))
s.seek(2); s.write('xy'); s.seek(10); s.write('!')
print(repr(s.getvalue()), s.tell())
s.seek(0); print(s.read(3), s.readline())
