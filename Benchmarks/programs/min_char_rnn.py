import numpy as np

data = "the quick brown fox jumps over the lazy dog and runs away from the slow red cat. " * 3
chars = sorted(set(data))
size = len(chars)
to_ix = {c: i for i, c in enumerate(chars)}
hidden, steps, rate = 64, 25, 0.01
rng = np.random.RandomState(0)
Wxh = rng.randn(hidden, size) * 0.01
Whh = rng.randn(hidden, hidden) * 0.01
Why = rng.randn(size, hidden) * 0.01
bh, by = np.zeros((hidden, 1)), np.zeros((size, 1))


def loss_and_gradients(inputs, targets, hprev):
    xs, hs, ps = {}, {-1: np.copy(hprev)}, {}
    loss = 0
    for t in range(len(inputs)):
        xs[t] = np.zeros((size, 1))
        xs[t][inputs[t]] = 1
        hs[t] = np.tanh(np.dot(Wxh, xs[t]) + np.dot(Whh, hs[t - 1]) + bh)
        y = np.dot(Why, hs[t]) + by
        ps[t] = np.exp(y) / np.sum(np.exp(y))
        loss += -np.log(ps[t][targets[t], 0])
    dWxh, dWhh, dWhy = np.zeros_like(Wxh), np.zeros_like(Whh), np.zeros_like(Why)
    dbh, dby = np.zeros_like(bh), np.zeros_like(by)
    dhnext = np.zeros_like(hs[0])
    for t in reversed(range(len(inputs))):
        dy = np.copy(ps[t])
        dy[targets[t]] -= 1
        dWhy += np.dot(dy, hs[t].T)
        dby += dy
        dh = np.dot(Why.T, dy) + dhnext
        dhraw = (1 - hs[t] * hs[t]) * dh
        dbh += dhraw
        dWxh += np.dot(dhraw, xs[t].T)
        dWhh += np.dot(dhraw, hs[t - 1].T)
        dhnext = np.dot(Whh.T, dhraw)
    for gradient in [dWxh, dWhh, dWhy, dbh, dby]:
        np.clip(gradient, -5, 5, out=gradient)
    return loss, dWxh, dWhh, dWhy, dbh, dby, hs[len(inputs) - 1]


memory = [np.zeros_like(w) for w in (Wxh, Whh, Why, bh, by)]
smooth = -np.log(1.0 / size) * steps
p = 0
for n in range(200):
    if p + steps + 1 >= len(data) or n == 0:
        hprev, p = np.zeros((hidden, 1)), 0
    inputs = [to_ix[c] for c in data[p:p + steps]]
    targets = [to_ix[c] for c in data[p + 1:p + steps + 1]]
    loss, *gradients, hprev = loss_and_gradients(inputs, targets, hprev)
    smooth = smooth * 0.999 + loss * 0.001
    for weight, gradient, total in zip([Wxh, Whh, Why, bh, by], gradients, memory):
        total += gradient * gradient
        weight += -rate * gradient / np.sqrt(total + 1e-8)
    p += steps
print(f"{smooth:.2f}")
