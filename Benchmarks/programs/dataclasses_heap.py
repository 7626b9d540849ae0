import heapq
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)


def dijkstra(graph, start):
    distance, queue = {start: 0}, [(0, start)]
    while queue:
        d, node = heapq.heappop(queue)
        if d > distance[node]:
            continue
        for other, weight in graph[node]:
            if d + weight < distance.get(other, 1 << 60):
                distance[other] = d + weight
                heapq.heappush(queue, (d + weight, other))
    return distance


@lru_cache(maxsize=None)
def ways(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[0], coins) + ways(amount, coins[1:])


graph = {n: [((n * 7 + 3) % 12000, n % 13 + 1), ((n * 5 + 1) % 12000, n % 7 + 2), ((n + 1) % 12000, 9)] for n in range(12000)}
far = dijkstra(graph, 0)
tasks = [Task(i * 7919 % 1009, f"task {i}") for i in range(5000)]
heapq.heapify(tasks)
order = [heapq.heappop(tasks).priority for _ in range(5000)]
triples = sum(1 for a, b, c in combinations(range(80), 3) if a + b > c)
print(len(far), sum(far.values()), order[:3], order[-1], ways(450, (1, 2, 5, 10, 20, 50)), triples)
