"""Names of a namespace are looked up where they are now, however often the same code runs."""
code = compile("x = 1\nfor i in range(3):\n    x = x + i\nresult = (x, len('abc'))", "code", "exec")
for turn in range(4):
    space = {"unused%d" % index: index for index in range(turn * 7)}
    exec(code, space)
    print(space["result"], space["x"], space["i"])

space = {}
exec("def get():\n    return value\ndef put(x):\n    global value\n    value = x", space)
get, put = space["get"], space["put"]
for turn in range(3):
    try:
        print(get())
    except NameError as error:
        print(error)
    put(turn)
    print(get())
    for index in range(40):
        space["name%d" % index] = index
        put(index)
        assert get() == index
    del space["value"]
    try:
        get()
    except NameError as error:
        print(error)
    put("again")
    functions = dict(space)
    space.clear()
    try:
        get()
    except NameError as error:
        print(error)
    space.update(functions)
    print(get())


def length(x):
    return len(x)


print(length("abc"))
len = lambda x: "mine"
print(length("abc"))
del len
print(length("abc"))
import builtins
builtins.len, kept = (lambda x: "theirs"), builtins.len
print(length("abc"))
builtins.len = kept
print(length("abc"))


def first():
    return later()


for later in (lambda: 1, lambda: 2):
    print(first())
