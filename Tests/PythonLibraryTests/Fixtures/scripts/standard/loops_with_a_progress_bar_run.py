from tqdm import tqdm, trange
from tqdm.auto import tqdm as auto

total = 0
bar = tqdm([1, 2, 3], desc="sum")
for n in bar:
    total += n
    bar.set_description("at %d" % n)
    bar.set_postfix(loss=0.12345, n=n)
print(total, len(bar), bar.n, bar.postfix)
print([i for i in trange(3, leave=False)], [c for c in auto("ab")])
with tqdm(total=10) as bar:
    for _ in range(5):
        bar.update(2)
print(bar.n, bar.total)
tqdm.write("a line")
