m = memoryview(b"abcdef")
print(len(m), m[0], m[-1], bytes(m[1:3]), m.tolist())
print(m.format, m.itemsize, m.nbytes, m.shape, m.strides, m.ndim, m.readonly, m.contiguous)
b = bytearray(b"hello")
w = memoryview(b)
w[0] = ord("J")
w[1:3] = b"EL"
print(b, w.readonly, w.tobytes(), w.hex())
try: m[0] = 1
except TypeError as e: print(e)
try: w[0] = 300
except ValueError as e: print(e)
try: w[1:3] = b"x"
except ValueError as e: print(e)
print(w == b, m == b"abcdef", m[::2].tobytes(), list(m[::-1]))
with memoryview(b"xy") as v:
    print(v.tobytes())
try: v[0]
except ValueError as e: print(e)
try: m[10]
except IndexError as e: print(e)
try: memoryview("text")
except TypeError as e: print(e)
print(hash(m) == hash(b"abcdef"), isinstance(m, memoryview), b"cd" in bytes(m), 97 in m)
print(memoryview(b"\x01\x00\x02\x00").cast("H").tolist())
