print("a=b=c".partition("="))
print("a=b=c".rpartition("="))
print("abc".partition("="))
print("abc".rpartition("="))
try:
    print("a".partition(""))
except Exception as e:
    print(type(e).__name__, e)
