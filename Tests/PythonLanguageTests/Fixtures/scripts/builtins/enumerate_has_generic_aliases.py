d = type(enumerate([1]))[:2]
print(d)
print(enumerate[int], list[int])
for kind in (zip, map, filter, reversed, range, slice, str, int):
    try: print(kind[int])
    except TypeError as error: print(error)
