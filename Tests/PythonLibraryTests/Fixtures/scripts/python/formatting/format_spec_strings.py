print(f"{'ab':5}|")
print(f"{'ab':>5}")
print(f"{'ab':*^6}")
print(f"{'abcdef':.3}")
print(f"{'ab':<4.1}|")
try:
    print(f"{'ab':d}")
except Exception as e:
    print(type(e).__name__, e)
try:
    print(f"{'ab':=5}")
except Exception as e:
    print(type(e).__name__, e)
try:
    print(f"{'ab':+}")
except Exception as e:
    print(type(e).__name__, e)
print(f"{'é':_>3}")
