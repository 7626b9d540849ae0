"""A deque that grows, shrinks and turns at both ends holds what a list would."""
from collections import Counter, defaultdict, deque

queue, model, seed = deque(), [], 1
for turn in range(4000):
    seed = (seed * 1103515245 + 12345) % 2147483648
    choice = seed >> 8 & 7
    if choice < 2:
        queue.append(turn)
        model.append(turn)
    elif choice < 4:
        queue.appendleft(turn)
        model.insert(0, turn)
    elif choice == 4 and model:
        assert queue.pop() == model.pop()
    elif choice == 5 and model:
        assert queue.popleft() == model.pop(0)
    elif choice == 6:
        queue.rotate(seed % 5 - 2)
        for _ in range((seed % 5 - 2) % max(1, len(model))):
            model.insert(0, model.pop())
    elif model:
        place = seed % len(model)
        queue[place] = model[place] = -turn
    assert len(queue) == len(model)
    if turn % 97 == 0:
        assert list(queue) == model, turn
print(len(queue), list(queue)[:5], sum(queue))
queue.clear()
for action in (queue.pop, queue.popleft):
    try:
        action()
    except IndexError as error:
        print(error)
last = deque(maxlen=3)
for value in range(10):
    last.append(value)
print(last, last[0], last[-1])
for value in range(2):
    last.appendleft(value)
print(last, deque([], 0), deque("abc", 2))
tree, order = {1: [2, 3], 2: [4, 5], 3: [6], 4: [], 5: [7], 6: [], 7: []}, []
queue = deque([1])
while queue:
    node = queue.popleft()
    order.append(node)
    queue.extend(tree[node])
print(order)

groups, counts = defaultdict(list), Counter()
for index in range(20):
    groups[index % 3].append(index)
    counts[index % 4] += index
print(dict(groups), counts, groups[7], counts["none"])


class Loud(dict):
    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)

    def __missing__(self, key):
        return "missing " + key


loud = Loud(a=1)
loud["b"] = 2
loud["b"] += 1
print(loud["a"], loud["b"], loud["c"])
