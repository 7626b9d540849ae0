print(ascii("aé"))
print(chr(97))
print(chr(0x1F600))
print(ord("a"))
print(ord("é"))
print(hex(255))
print(oct(8))
print(bin(-5))
try:
    print(chr(-1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(chr(0x110000))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(ord("ab"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(ord(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(hex(1.5))
except Exception as e:
    print(type(e).__name__, e)
