d = {1: 2}
for v in ([], (), '', b'', range(3), d, d.keys(), d.values(), d.items()):
    print(type(v).__name__, type(reversed(v)).__name__)
