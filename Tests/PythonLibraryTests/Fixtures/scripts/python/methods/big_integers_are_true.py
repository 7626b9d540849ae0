x = 2 ** 90
if x: print("true")
print(not x, bool(-x), x and 1, 0 or x, [1] if x else [])
while x: x >>= 60
print(x)
