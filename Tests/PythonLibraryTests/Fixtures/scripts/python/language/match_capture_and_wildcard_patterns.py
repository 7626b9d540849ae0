match [1, 2, 3]:
    case [x]: print("one", x)
    case [x, _, y]: print("three", x, y)
print(x, y)
match 5:
    case n if n < 0: print("negative")
    case n if n > 3: print("big", n)
match "text":
    case other: print(other)
