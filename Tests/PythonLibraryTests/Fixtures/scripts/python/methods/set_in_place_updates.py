s = {1, 2, 3}
s &= {2, 3, 4}
print(s)
s -= {3}
print(s)
s ^= {2, 9}
print(s)
s.intersection_update([9])
print(s)
s.difference_update([9])
print(s)
