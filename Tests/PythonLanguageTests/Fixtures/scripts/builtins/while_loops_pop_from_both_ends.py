stack = list(range(5)); out = []
while stack:
    out.append(stack.pop())
    if stack: out.append(stack.pop(0))
print(out, stack)
queue = [(0, "start")]; seen = set()
graph = {"start": ["a", "b"], "a": ["end"], "b": ["a", "end"], "end": []}
while queue:
    depth, node = queue.pop(0)
    if node in seen: continue
    seen.add(node); print(depth, node, end="; ")
    queue += [(depth + 1, n) for n in graph[node]]
print(sorted(seen))
