def quicksort(values):
    if len(values) <= 1:
        return values
    pivot = values[len(values) // 2]
    less = [v for v in values if v < pivot]
    same = [v for v in values if v == pivot]
    more = [v for v in values if v > pivot]
    return quicksort(less) + same + quicksort(more)


def merge_sort(values):
    if len(values) < 2:
        return values
    middle = len(values) // 2
    left, right = merge_sort(values[:middle]), merge_sort(values[middle:])
    merged, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


numbers, seed = [], 42
for _ in range(20000):
    seed = (seed * 1103515245 + 12345) % 2147483648
    numbers.append(seed)
expected = sorted(numbers)
print(quicksort(numbers) == expected, merge_sort(numbers) == expected)
records = [{"name": "n%d" % (n % 5000), "score": n % 977 / 7, "id": i} for i, n in enumerate(numbers)]
records.sort(key=lambda r: (r["score"], r["name"]), reverse=True)
words = sorted((r["name"] for r in records), key=len)
floats = sorted(n / 3 for n in numbers)
texts = sorted(str(n) for n in numbers)
print(records[0], records[-1]["id"], words[0], words[-1], floats[100], texts[100])
