import numpy as np


def close(a, b):
    return bool(np.allclose(a, b, rtol=1e-12, atol=1e-10)) and a.shape == b.shape


def slow(x):
    n = len(x)
    k = np.arange(n)
    return np.array([np.sum(x * np.exp(-2j * np.pi * (j * k % n) / n)) for j in range(n)])


x = np.array([1.0, 2.0, 4.0, 8.0])
print(np.fft.fft(x), np.fft.fft(x).dtype)
print(np.fft.ifft(np.fft.fft(x)).real)
print(np.fft.rfft(x), np.fft.irfft(np.fft.rfft(x)))
print(np.fft.fft([1, 0, 0, 0]), np.fft.fft(np.ones(4, "float32")).dtype)
for n in [1, 2, 3, 5, 6, 7, 8, 12, 15, 16, 30, 49, 53, 64, 97, 100, 101, 106, 128, 143, 210]:
    signal = np.sin(np.arange(n) * 1.3) + 0.1 * np.arange(n)
    both = signal + 1j * np.cos(np.arange(n))
    f = np.fft.fft(signal)
    same = [close(f, slow(signal)), close(np.fft.fft(both), slow(both)), close(np.fft.ifft(f).real, signal),
            close(np.fft.irfft(np.fft.rfft(signal), n), signal), close(np.fft.ifft(np.fft.fft(both)), both)]
    print(n, same, len(np.fft.rfft(signal)))
m = np.arange(12.0).reshape(3, 4)
print(np.round(np.fft.fft2(m), 6) + 0)
print(close(np.fft.ifft2(np.fft.fft2(m)).real, m), close(np.fft.ifftn(np.fft.fftn(m)).real, m))
print((np.round(np.fft.fft(m, axis=0), 6) + 0)[0], np.fft.fft(m, n=2).shape, np.fft.fft(m, n=6).shape)
print(np.fft.fft(x, norm="ortho")[0], np.fft.fft(x, norm="forward")[0], np.fft.ifft(x, norm="forward")[0])
print(np.fft.fftfreq(8, 0.1), np.fft.fftfreq(5), np.fft.rfftfreq(8), np.fft.rfftfreq(7, d=0.5))
print(np.fft.fftshift(np.arange(5)), np.fft.ifftshift(np.fft.fftshift(np.arange(5))), np.fft.fftshift(np.arange(6).reshape(2, 3)))
print(np.fft.fftshift(np.arange(6).reshape(2, 3), axes=1))
for bad in [lambda: np.fft.fft(x, n=0), lambda: np.fft.fft(x, norm="x")]:
    try:
        bad()
    except ValueError as error:
        print(error)
# The strongest frequency of a signal.
t = np.arange(0, 1, 1 / 200)
power = np.abs(np.fft.rfft(np.sin(2 * np.pi * 25 * t) + 0.5 * np.sin(2 * np.pi * 40 * t)))
print(np.fft.rfftfreq(len(t), 1 / 200)[np.argsort(power)[-2:]])
