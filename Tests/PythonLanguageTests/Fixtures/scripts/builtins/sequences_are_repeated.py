# Repeated lists and tuples.
for items in ([], [1], [1, "b"], [[]]):
    for times in (0, 1, 2, 3, 7, -1, True):
        lists, again = items * times, list(items)
        again *= times
        assert lists == again == times * items
        tuples = tuple(items) * times
        assert tuples == tuple(lists) == times * tuple(items)
        print(lists, tuples, end=" ")
    print()
a = b = [1, 2, 3]
a *= 2
print(a is b, b, len(a))
a *= 1
a *= 0
a.append(4)
print(b)
nested = [[0] * 2] * 2
nested[0][0] = 5
print(nested)
big = (1, 2) * 50000
print(len(big), big[-1], sum(big))
for bad in ("x", 1.5, None):
    for left in ([1], (1,)):
        try:
            left * bad
        except TypeError as error:
            print(error)
        try:
            left *= bad
        except TypeError as error:
            print(error)
try:
    (1, 2) * 10**30
except OverflowError as error:
    print(error)
for value in ((1, 2), [1, 2]):
    try:
        value * 10**17
    except MemoryError:
        print("MemoryError")


class Stack(list):
    pass


s = Stack([1, 2])
s *= 2
print(s, type(s).__name__, type(s * 2).__name__)
