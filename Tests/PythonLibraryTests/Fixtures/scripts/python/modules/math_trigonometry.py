import math
print(math.sin(math.pi / 2))
print(round(math.cos(math.pi), 10))
print(math.atan2(1, -1))
print(math.degrees(math.pi))
print(math.radians(180))
print(math.hypot(3, 4))
print(math.dist([0, 0], [3, 4]))
print(math.tanh(0.5))
try:
    print(math.acos(2))
except Exception as e:
    print(type(e).__name__, e)
print(math.asinh(1.0))
