from itertools import groupby, islice, chain, count, takewhile
data = sorted(["apple", "ant", "bee", "bat", "cow"], key=lambda w: w[0])
print({k: list(v) for k, v in groupby(data, key=lambda w: w[0])}, list(islice(count(10, 5), 3)), list(takewhile(lambda x: x < 20, count(1, 7))), [len(list(g)) for _, g in groupby("aaabbc")], list(chain(*[[1], [2, 3]])))
