people = [("Ann", 30, 1.5), ("bob", 25, 2.5), ("Cid", 30, 0.5), ("dan", 25, 2.5)]
print(sorted(people, key=lambda p: (-p[1], p[2])))
print(sorted(people, key=lambda p: p[0].lower(), reverse=True))
print(min(people, key=lambda p: p[2]), max(people), sorted(people)[0])
people.sort(key=lambda p: p[1]); print([p[0] for p in people])
print(sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], [1]]), sorted(["b", "A", "a", "B"], key=str.casefold), sorted([True, False, 2, 0.5]), sorted(["10", "9", "1"], key=int))
