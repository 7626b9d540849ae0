b = bytearray(b'0123456789')
del b[::2]
print(b)
del b[::-2]
print(b)
b = bytearray(b'abcdef')
del b[4:0:-2]
print(b)
