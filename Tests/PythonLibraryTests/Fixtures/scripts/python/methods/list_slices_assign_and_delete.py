l = list(range(6))
l[1:3] = ["a"]
print(l)
l[::2] = [7, 8, 9]
print(l)
del l[1:]
print(l)
l[5:] = [1]
print(l)
try:
    print(l.__setitem__(slice(0, 2, 2), [1, 2, 3]))
except Exception as e:
    print(type(e).__name__, e)
