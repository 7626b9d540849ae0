def counter(n):
    i = 0
    while i < n:
        yield i
        i += 1


def evens(source):
    for value in source:
        if value % 2 == 0:
            yield value


class Tree:
    def __init__(self, depth):
        self.depth = depth
        self.left = Tree(depth - 1) if depth else None
        self.right = Tree(depth - 1) if depth else None

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.depth
        if self.right:
            yield from self.right


def running():
    total = 0
    while True:
        total += yield total


total = sum(evens(counter(400000)))
total += sum(x * 2 for x in counter(300000))
for _ in range(16):
    total += sum(Tree(10))
accumulator = running()
next(accumulator)
for i in range(300000):
    last = accumulator.send(i)
print(total, last)
