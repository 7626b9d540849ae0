b = bytearray(b"abc")
b[0] = 88
b.append(100)
b.extend(b"ef")
print(b)
print(b.pop())
b += b"!"
print(b.decode())
del b[1:3]
print(b)
try:
    print(b.append(256))
except Exception as e:
    print(type(e).__name__, e)
print(b == b"Xdef!"[:1] + b[1:])
