/// `scipy.signal.windows`
extension ScipySources {
    static let signalWindows = #"""
        """`scipy.signal.windows`"""

        import numpy as np


        def _made(M, sym, function):
            if M <= 1:
                return np.ones(max(M, 0))
            n = M if sym else M + 1
            return function(np.arange(n), n)[:M]


        def general_cosine(M, a, sym=True):
            return _made(M, sym, lambda i, n: sum(w * np.cos(k * np.linspace(-np.pi, np.pi, n)) for k, w in enumerate(a)))


        def boxcar(M, sym=True): return np.ones(M)
        def general_hamming(M, alpha, sym=True): return general_cosine(M, [alpha, 1.0 - alpha], sym)
        def hann(M, sym=True): return general_hamming(M, 0.5, sym)
        def hamming(M, sym=True): return general_hamming(M, 0.54, sym)
        def blackman(M, sym=True): return general_cosine(M, [0.42, 0.50, 0.08], sym)
        def blackmanharris(M, sym=True): return general_cosine(M, [0.35875, 0.48829, 0.14128, 0.01168], sym)
        def nuttall(M, sym=True): return general_cosine(M, [0.3635819, 0.4891775, 0.1365995, 0.0106411], sym)
        def flattop(M, sym=True): return general_cosine(M, [0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368], sym)
        def bartlett(M, sym=True): return _made(M, sym, lambda i, n: np.where(i <= (n - 1) / 2.0, 2.0 * i / (n - 1), 2.0 - 2.0 * i / (n - 1)))
        def cosine(M, sym=True): return _made(M, sym, lambda i, n: np.sin(np.pi / n * (i + 0.5)))
        def gaussian(M, std, sym=True): return _made(M, sym, lambda i, n: np.exp(-(i - (n - 1.0) / 2.0) ** 2 / (2 * std * std)))
        def general_gaussian(M, p, sig, sym=True): return _made(M, sym, lambda i, n: np.exp(-0.5 * np.abs((i - (n - 1.0) / 2.0) / sig) ** (2 * p)))
        def kaiser(M, beta, sym=True): return _made(M, sym, lambda i, n: np.i0(beta * np.sqrt(1 - ((i - (n - 1) / 2.0) / ((n - 1) / 2.0)) ** 2.0)) / np.i0(beta))
        def parzen(M, sym=True):
            def function(i, n):
                x = np.abs(i - (n - 1) / 2.0) / (n / 2.0)
                return np.where(np.abs(i - (n - 1) / 2.0) <= (n - 1) / 4.0, 1 - 6 * x ** 2 + 6 * x ** 3, 2 * (1 - x) ** 3)
            return _made(M, sym, function)


        def triang(M, sym=True):
            def function(i, n):
                half = np.arange(1, (n + 1) // 2 + 1)
                w = (2 * half - 1.0) / n if n % 2 == 0 else 2 * half / (n + 1.0)
                return np.r_[w, w[::-1]] if n % 2 == 0 else np.r_[w, w[-2::-1]]
            return _made(M, sym, function)


        def exponential(M, center=None, tau=1.0, sym=True):
            return _made(M, sym, lambda i, n: np.exp(-np.abs(i - ((n - 1) / 2 if center is None else center)) / tau))


        def tukey(M, alpha=0.5, sym=True):
            if alpha <= 0:
                return np.ones(M)
            if alpha >= 1.0:
                return hann(M, sym)

            def function(i, n):
                width = int(np.floor(alpha * (n - 1) / 2.0))
                rise = 0.5 * (1 + np.cos(np.pi * (-1 + 2.0 * i / alpha / (n - 1))))
                fall = 0.5 * (1 + np.cos(np.pi * (-2.0 / alpha + 1 + 2.0 * i / alpha / (n - 1))))
                return np.where(i <= width, rise, np.where(i < n - width - 1, 1.0, fall))
            return _made(M, sym, function)
        """#
}
