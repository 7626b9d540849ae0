# s | s and s.union(s) are copies: no room is made for the elements a second time, which would change their order.
for s in ({1e308, 572308, 0.0, 1e16}, frozenset([1e308, 572308, 0.0, 1e16]), {32, 8, 24, 1}):
    print(s, s | s, s.union(s), s.union(s, [8]), s | set(s), s & s, s ^ {8})
