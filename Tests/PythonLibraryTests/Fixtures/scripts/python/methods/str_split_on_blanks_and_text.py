print(" a  b c ".split())
print("a,b,,c".split(","))
print("a b c d".split(None, 2))
print("a,b,c".rsplit(",", 1))
print("".split())
print("".split(","))
try:
    print("a".split(""))
except Exception as e:
    print(type(e).__name__, e)
