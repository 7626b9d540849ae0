n = float('nan')
print([n] == [n], {'k': n} == {'k': n}, (n,) == (n,), n in [n], n == n)
print([float('nan')] == [float('nan')], {'k': float('nan')} == {'k': float('nan')}, float('nan') in [n], len({float('nan'), float('nan')}), len({n, n}))
