import collections
import keras
from keras import tree

nested = {"b": [1, (2, 3)], "a": {"x": 4, "w": None}}
print(tree.flatten(nested), tree.flatten(5), tree.flatten([]), tree.flatten({100: "world!", 6: "Hello"}))
print(tree.flatten_with_path(nested))
print(tree.map_structure(lambda v: v if v is None else v * 10, nested))
print(tree.map_structure(lambda v: v + 1, {"k": None, "l": 2}, none_is_leaf=False))
print(tree.map_structure(lambda x, y: x * y, [[1], [2], [3]], [[4], [5], [6]]))
Point = collections.namedtuple("Point", ["x", "y"])
print(tree.map_structure(lambda v: v * 2, Point(1, 2)), tree.map_structure(str, collections.deque([1, 2])))
ordered = collections.OrderedDict([("z", 1), ("a", 2)])
print(tree.flatten(ordered), tree.flatten(dict(ordered)))
print(tree.pack_sequence_as({"key3": "", "key1": "", "key2": ""}, ["value1", "value2", "value3"]))
print(tree.pack_sequence_as((("a", "b"), ("c", "d", "e"), "f"), [1, 2, 3, 4, 5, 6]))
print([tree.is_nested(x) for x in (42, "text", [], (), {}, None, Point(1, 2), {1, 2})])
seen = []
print(tree.traverse(seen.append, [(1, 2), [3], {"a": 4}]), seen)
seen = []
print(tree.traverse(seen.append, [(1, 2), [3], {"a": 4}], top_down=False), seen)
print(tree.traverse(lambda x: tree.MAP_TO_NONE if x == 3 else "T" if isinstance(x, tuple) else None, [(1, 2), [3]]))
print(tree.lists_to_tuples([1, [2, {"k": [3]}]]))
print(tree.map_shape_structure(lambda s: tuple(s) + (1,), {"a": (None, 3), "b": [(2,), [4, 5]]}))
print(tree.map_structure_up_to([0, [0, 0]], str, [[1, 1], [2, 2]]))
tree.assert_same_structure([(0, 1)], [(2, 3)])
tree.assert_same_paths([0, 1], (2, 3))
for check in (lambda: tree.map_structure(max, [1, 2], [1, [2]]), lambda: tree.assert_same_structure([1], (1,)),
              lambda: tree.assert_same_structure({"a": 1}, {"b": 1}), lambda: tree.pack_sequence_as([1, 2], [1]),
              lambda: tree.map_structure_up_to([0, [0]], str, [1, 2]), lambda: tree.map_structure(str)):
    try:
        check()
        print("no error")
    except ValueError as error:
        print("ValueError")
try:
    tree.assert_same_paths({"a": 1}, {"b": 1})
except ValueError as error:
    print(error)
