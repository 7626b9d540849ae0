text = """the quick brown fox jumps over the lazy dog
the dog sleeps and the fox runs"""
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:4]:
    print(f"{word:<8}{n:>3}")
letters = {}
for c in text.lower():
    if c.isalpha():
        letters.setdefault(c, []).append(1)
print({c: len(v) for c, v in sorted(letters.items())})
print(sorted(set(text.split())), len(set(text)))
char_to_ix = {ch: i for i, ch in enumerate(sorted(set(text)))}
ix_to_char = {i: ch for ch, i in char_to_ix.items()}
print([char_to_ix[c] for c in "fox"], "".join(ix_to_char[i] for i in [char_to_ix[c] for c in "dog"]))
