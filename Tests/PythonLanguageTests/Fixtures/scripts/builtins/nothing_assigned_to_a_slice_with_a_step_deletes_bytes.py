b = bytearray(b"abcdefg")
b[::2] = b""
print(b)
try: b[::2] = b"xyz"
except ValueError as e: print(e)
