import struct
for f in (lambda: struct.pack('f', 1e40),
          lambda: struct.pack('<f', 1e40),
          lambda: struct.pack('q', 2 ** 63),
          lambda: struct.pack('<q', 2 ** 63),
          lambda: struct.pack_into('H', b'ab', 0, 1),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
