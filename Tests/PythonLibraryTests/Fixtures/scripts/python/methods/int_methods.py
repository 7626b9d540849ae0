print((10).bit_length())
print((7).bit_count())
print((1000).to_bytes(2, "big"))
print(int.from_bytes(b"\x03\xe8", "big"))
print(int.from_bytes(b"\xff", "little", signed=True))
print((5).conjugate())
print((6).as_integer_ratio())
print((5).real)
try:
    print((256).to_bytes(1, "big"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print((-1).to_bytes(1, "big"))
except Exception as e:
    print(type(e).__name__, e)
