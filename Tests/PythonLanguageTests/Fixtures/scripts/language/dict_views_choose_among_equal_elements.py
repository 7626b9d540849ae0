# Which of two equal elements a view's operator takes, and what it does with other iterables.
box = {True: None, 2.0: 0}
print(box.keys() & {1, 2}, {1, 2} & box.keys(), box.keys() & [2, 1], [1] & box.keys())
print(box.keys() & {1: 0}.keys(), {1: 0}.keys() & box.keys())
print(box.keys() | [3, 1, 8], box.keys() - [1], box.items() ^ [(True, None)])
for action in (lambda: 0 | {}.items(), lambda: {}.keys() & 5, lambda: {}.keys() + {}.keys()):
    try:
        print(action())
    except TypeError as error:
        print(error)
