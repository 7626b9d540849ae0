import pprint
pprint.pprint({"b": 1, "a": [1, 2]})
pprint.pprint(list(range(40)))
pprint.pprint({"key%d" % i: "value" * 3 for i in range(5)})
print(pprint.pformat({"a": 1}))
pprint.pprint([["x" * 30, "y" * 30], ["z" * 30]])
pprint.pprint([1, 2], width=3)
