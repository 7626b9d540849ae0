from collections import Counter
print(Counter(a='x').most_common(1), Counter('aab').most_common(1), Counter().most_common(1))
