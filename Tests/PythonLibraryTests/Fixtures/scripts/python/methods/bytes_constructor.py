print(bytes(3))
print(bytes([65, 66]))
print(bytes("é", "utf-8"))
try:
    print(bytes("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytes([256]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytes(-1))
except Exception as e:
    print(type(e).__name__, e)
print(bytes(b"x"))
print(list(b"ab"))
print(b"\x00\xff\n'")
