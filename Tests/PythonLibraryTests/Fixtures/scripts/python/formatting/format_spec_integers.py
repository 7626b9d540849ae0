print(f"{42:d}")
print(f"{42:5}")
print(f"{42:<5}|")
print(f"{42:^6}|")
print(f"{42:05}")
print(f"{-42:06}")
print(f"{42:+}")
print(f"{42: }")
print(f"{255:x} {255:X} {255:#x} {8:o} {5:b} {5:#010b}")
print(f"{1234567:,} {1234567:_}")
print(f"{65:c}")
print(f"{42:e}")
try:
    print(f"{42:.2}")
except Exception as e:
    print(type(e).__name__, e)
try:
    print(f"{42:s}")
except Exception as e:
    print(type(e).__name__, e)
