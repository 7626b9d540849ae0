import weakref


def totals(n):
    found, flags, text = [], [True] * n, ""
    for i in range(n):
        flags[i] = False
        if i * 0.5 > 3.25 or i == 1000000:
            found.append(i)
        text += "-" if i % 2 else "+"
        if text == "+-+-":
            found.append(text)
    while n < 123456:
        n = n * 3 + 100000
    return found, flags.count(False), text, n, -70000.5 * n


print(totals(9), totals(0))


def nested():
    result = {}
    for a in range(3):
        for b in range(70):
            result["key"] = result.get("key", 0) + 1.5
            result[None] = a, b
            try:
                if b == 69:
                    raise ValueError("at the end")
            except ValueError as error:
                result["error"] = str(error)
    return result


print(nested())


def generate():
    for i in range(3):
        value = yield i * 100000.0
        if value == "stop":
            return "stopped"


steps = generate()
print(next(steps), next(steps))
try:
    steps.send("stop")
except StopIteration as end:
    print(end.value)
print([x * 0.25 for x in range(4) if x != 2.0], {x: x == "b" for x in "abc"}, [[y == 99999 for y in (x, 99999)] for x in (1, 2)])


class Thing:
    pass


things = []
for i in range(3):
    thing = Thing()
    reference = weakref.ref(thing)
    del thing
    things.append(reference() is None and i < 70000)
print(things)
i = 0
while i < 100000:
    i += 33333
    if i > 50000:
        break
else:
    i = "not reached"
print(i)
