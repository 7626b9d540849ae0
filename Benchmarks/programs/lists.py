values = []
for i in range(150000):
    values.append(i * 7919 % 10007)
total = 0
for index in range(len(values)):
    total += values[index] * (index & 3)
rows = [[i * j for j in range(100)] for i in range(300)]
columns = [sum(row[j] for row in rows) for j in range(100)]
turned = list(zip(*rows))
window = []
for value in values[:60000]:
    window.append(value)
    if len(window) > 50:
        window.pop(0)
stack = list(range(1000))
for i in range(60000):
    stack.append(stack.pop() + i)
values[10:20] = [1, 2, 3]
swaps = 0
for i in range(len(values) - 1):
    if values[i] > values[i + 1]:
        values[i], values[i + 1] = values[i + 1], values[i]
        swaps += 1
print(total, columns[-1], len(turned), sum(window), stack[-1], swaps, values[::10000], max(values), values.index(5000))
