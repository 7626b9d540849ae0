def show(*values, **options):
    values_id = values
    options["added"] = len(options)
    return values, options


arguments, options = (1, 2), {"x": 3}
print(show(*arguments), show(*[1, 2]), show(*"ab"), show(*range(2), **options), options)
print(show(**options), show(**{}), show(*(), **{}), show(*arguments, 5, **options, y=6), show(0, *arguments, z=1, **options))
for wrong in (lambda: show(*5), lambda: show(**5), lambda: show(*None), lambda: show(**{1: 2}), lambda: dict(**[1])):
    try:
        print(wrong())
    except TypeError as error:
        print(error)


class Mapping:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key * 2


class Sub(dict):
    pass


print(show(**Mapping()), show(**Sub(a=1)), show(*{"k": 1}), max(*[3, 9, 4]), dict(**options, w=0))


class Doubler:
    def __init__(self, factor=2):
        self.factor = factor

    def __call__(self, value, *more, scale=1, **rest):
        return value * self.factor * scale, more, rest


double = Doubler()
print(double(3), double(3, 4, scale=10, other=1), double(*[5], **{"scale": 2}), list(map(double, [1, 2])))
try:
    double()
except TypeError as error:
    print(error)


def depth(n):
    return 0 if n == 0 else 1 + Recursive()(n - 1)


class Recursive:
    def __call__(self, n):
        return depth(n)


print(depth(100))


class Endless:
    def __call__(self):
        return self()


try:
    Endless()()
except RecursionError as error:
    print("recursion")


class Steps:
    def __call__(self, n):
        for i in range(n):
            yield i


print(list(Steps()(3)))
