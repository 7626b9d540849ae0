from collections import Counter

syllables = ["ka", "lo", "mi", "ra", "tu", "ne", "so", "vi"]
seed, words = 7, []
for _ in range(60000):
    seed = (seed * 1103515245 + 12345) % 2147483648
    words.append(syllables[seed >> 8 & 7] + syllables[seed >> 12 & 7] + syllables[seed >> 16 & 3])
text = ". ".join(" ".join(words[i:i + 12]).capitalize() for i in range(0, len(words), 12))

counts = {}
for word in text.lower().replace(".", "").split():
    if word in counts:
        counts[word] += 1
    else:
        counts[word] = 1
best = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:5]
letters = {}
for letter in text:
    letters[letter] = letters.get(letter, 0) + 1
again = Counter(word.strip(".").lower() for word in text.split())
bigrams = Counter(zip(words, words[1:]))
print(best, letters["k"], again.most_common(3), len(bigrams), bigrams.most_common(1)[0][1])
