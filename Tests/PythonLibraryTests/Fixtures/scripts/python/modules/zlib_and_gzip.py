import zlib, gzip, io
data = b"hello " * 100
c = zlib.compress(data)
print(len(c) < 50, zlib.decompress(c) == data, zlib.crc32(data), zlib.adler32(data))
g = gzip.compress(data)
print(g[:2], gzip.decompress(g) == data)
with gzip.open("t.gz", "wt") as f: f.write("line one\nline two\n")
with gzip.open("t.gz", "rt") as f: print(f.readlines())
try: zlib.decompress(b"garbage")
except zlib.error as e: print(e)
import os; os.remove("t.gz")
