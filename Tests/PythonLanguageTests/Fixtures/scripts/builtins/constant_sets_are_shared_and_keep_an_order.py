# Sets of constants are made through one frozen set for all equal ones; their order shows.
print({4, 7, 6, -1}, {4, 6, -1, 7}, {4, -1, 6, 7})
print({2, 5, -3}, {-3, 5, 2})


def inner():
    print({5, 2, -3}, {1, -2, -1})


inner()
scores = {-1: 0, 3: 1, 5: 2, 11: 3}
print(scores.keys() - [1], scores.keys() | [1], scores.keys() ^ [5], set(scores))
print({(1, -1), (1, 1), -3, 2.5} == {(1, 1), 2.5, -3, (1, -1)})
