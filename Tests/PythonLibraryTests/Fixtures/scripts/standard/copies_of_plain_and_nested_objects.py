import copy


class Node:
    def __init__(self, value, *children):
        self.value, self.children = value, list(children)


class Own:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep"


for value in (1, 2.5, "s", None, (1, [2]), frozenset([1]), Node, len, ..., range(3), [1, [2]], {"a": [1]}, {1, 2}, bytearray(b"x")):
    shallow, deep = copy.copy(value), copy.deepcopy(value)
    print(repr(value)[:30].split(" at ")[0], shallow is value, deep is value, shallow == value, deep == value)
tree = Node(1, Node(2), Node(3, Node(4)))
twin = copy.deepcopy(tree)
print(twin.children[1].children[0].value, twin.children[0] is tree.children[0], copy.copy(tree).children is tree.children)
shared = [1]
pair = copy.deepcopy((shared, shared))
print(pair, pair[0] is pair[1], pair[0] is shared, copy.copy(Own()), copy.deepcopy([Own()]))
loop = []
loop.append(loop)
again = copy.deepcopy(loop)
print(again[0] is again, again is loop, copy.deepcopy((1, (2, "x")))[1], copy.deepcopy(([],)) == ([],))


class Meta(type):
    pass


class Made(metaclass=Meta):
    pass


print(copy.copy(Made) is Made, copy.deepcopy(Made) is Made)
