a = [3, 1, 2]
a.append(4)
a.extend((5, 6))
a.extend(x * 10 for x in range(2))
a.insert(0, "first")
a.insert(-1, "before last")
a.insert(100, "end")
print(a, len(a))
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(5)
print(a)
a.reverse()
print(a)
b = a.copy()
a.clear()
print(a, b)
b += "xy"
b *= 2
print(b)
