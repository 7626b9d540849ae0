# An element that was removed leaves a place, which the next that comes by takes: it shows in the order.
numbers = set()
for number in (0, 32, 64, 96, 5, 6, 7, 8):
    numbers.add(number)
print(numbers)
numbers.discard(0)
numbers.discard(32)
numbers.add(128)
print(numbers)
numbers.add(160)
print(numbers)
mixed = {-0.0, 1e16}
mixed -= {0.0}
mixed.add(0.1)
print(mixed)


# What float, int and `in` ask subclasses for.
class Text(str):
    def __float__(self): return 2.5
    def __int__(self): return 7


class Number(int):
    def __float__(self): return 1.5
    def __iter__(self): return 3


print(float(Text("1")), int(Text("1")), float(Number(4)))
try:
    print(5 in Number(2))
except TypeError as error:
    print(error)
