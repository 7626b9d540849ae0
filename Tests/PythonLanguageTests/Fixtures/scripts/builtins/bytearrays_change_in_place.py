b = bytearray(b"abc")
b.append(100); b.extend([101, 102]); b[0] = 65; b += b"!"
print(b, len(b), b[1], b[1:3], bytes(b), b == b"Abcdef!")
b.insert(1, 66); print(b.pop(), b)
del b[0]; b[1:3] = b"xyz"; b.reverse(); print(b)
b.remove(120); print(b, b.find(b"z"), b.upper(), bytearray(2), bytearray("é", "utf8"))
try:
    b[0] = 256
except ValueError as e:
    print(e)
try:
    hash(b)
except TypeError as e:
    print(e)
