def leaf(n):
    try:
        for i in range(n):
            got = yield i
            if got is not None:
                print("leaf got", got)
    except ValueError as error:
        print("leaf caught", error)
        yield "after"
    finally:
        print("leaf ends")
    return n * 10


def middle(n):
    result = yield from leaf(n)
    print("leaf gave", result)
    result = yield from [result, "list"]
    return result


def outer(n):
    while True:
        print("middle gave", (yield from middle(n)))
        n -= 1
        if n < 0:
            return "all"


print(list(outer(2)))
print(sum(leaf(4)), max(leaf(3)), any(leaf(0)))

generator = outer(3)
print(next(generator), generator.send("hello"), generator.throw(ValueError("thrown")))
print(next(generator), next(generator))
generator.close()

generator = middle(1)
while True:
    try:
        print("value", next(generator))
    except StopIteration as stop:
        print("stopped", stop.value)
        break
print(next(generator, "default"))
try:
    next(generator)
except StopIteration as stop:
    print("again", stop.value)

fresh = leaf(1)
try:
    fresh.send(1)
except TypeError as error:
    print(error)


def itself():
    yield next(running)


running = itself()
try:
    next(running)
except ValueError as error:
    print(error)


def raises():
    yield 1
    raise KeyError("inside")


def catches():
    try:
        yield from raises()
    except KeyError as error:
        yield f"caught {error}"
    yield from ()
    yield "end"


print([value for value in catches()])


def stops():
    yield 1
    raise StopIteration("no")


def over_stops():
    yield from stops()


try:
    list(over_stops())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def deep(n):
    if n:
        yield from deep(n - 1)
    yield n


print(sum(deep(200)), list(zip(deep(3), deep(2))))


def handling():
    try:
        raise KeyError("outer")
    except KeyError:
        yield from leaf(1)
        raise


try:
    for value in handling():
        print(value)
except KeyError as error:
    print("handled", error)
