x = [1, 2, 3]
g = (i * y for i in x)
x = [9]
y = 10
print(list(g))
try: (i for i in 5)
except TypeError as e: print(e)
print(sum(i for i in range(5)), max((len(w), w) for w in ["a", "bcd"]), type(g).__name__)
