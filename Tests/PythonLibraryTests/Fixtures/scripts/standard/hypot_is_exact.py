import math
print(math.hypot(1, 2, 3), math.hypot(3, 4), math.hypot(1e-320, 1e-320), math.hypot(1e308, 1e307), math.dist([1, 2, 3], [4, 5, 7]), math.hypot(*range(10)), math.hypot(0.1, 0.2, 0.3, 0.4))
print(math.hypot(float('nan'), float('inf')), math.hypot(float('nan'), 1), math.hypot(-5))
