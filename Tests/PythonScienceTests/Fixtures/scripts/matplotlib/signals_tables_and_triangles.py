# Correlations, spectra, contours over triangles, tables, colours of points.
import numpy as np
import matplotlib.mlab as mlab
import matplotlib.pyplot as plt

np.set_printoptions(precision=5, suppress=True)
rng = np.random.RandomState(0)
x, y = rng.randn(600), rng.randn(600)
lags, c, lines, line = plt.acorr(x, maxlags=5)
print(lags, c, type(lines).__name__)
print(plt.xcorr(x, y, usevlines=False, maxlags=3, normed=False)[1])
plt.figure()
power, freqs = plt.psd(x, NFFT=128, Fs=100, noverlap=64)
print(power.shape, power[:4], freqs[[0, 1, -1]], plt.gca().get_xlabel(), plt.gca().get_ylabel())
print(mlab.csd(x, y, NFFT=64)[0][:2], mlab.cohere(x, y, NFFT=64)[0][:3])
spectrum, freqs, times, image = plt.specgram(x, NFFT=64, Fs=10, noverlap=32)
print(spectrum.shape, spectrum[1, :3], times[:3], [float(v) for v in image.get_extent()])
found, freqs, line = plt.magnitude_spectrum(x, Fs=10)
print(found[:3], freqs[:3], plt.gca().get_ylabel())
print(plt.phase_spectrum(x[:16])[0][:4], plt.angle_spectrum(x[:16])[0][:3])

fig, ax = plt.subplots()
u, v = rng.rand(30), rng.rand(30)
shown = ax.tricontourf(u, v, u * v, levels=[0, 0.25, 0.5, 1])
print(shown.levels, ax.tricontour(u, v, u * v, levels=3).levels)
table = ax.table(cellText=[["a", "b"], ["c", "d"]], colLabels=["one", "two"], rowLabels=["x", "y"], loc="bottom")
print(sorted(table.get_celld()), table[0, 1].get_text().get_text())
table.scale(1, 2)
for options in [{}, {"edgecolors": "k"}, {"color": np.array([1, 0, 0, 1.0])}, {"edgecolors": "face"}]:
    print(plt.scatter([1], [1], **options).get_linewidths())
print(plt.gca().axes is plt.gca())
