# scipy.signal: peaks, convolutions, filters, spectra, waves, windows.
import numpy as np
from scipy import signal
from scipy.signal import windows

np.set_printoptions(precision=5, suppress=True)
r = np.random.RandomState(1)
x = np.cumsum(r.randn(60)); t = np.linspace(0, 1, 60, endpoint=False)
print(signal.find_peaks(x), signal.find_peaks(x, height=0)[1], signal.find_peaks(x, distance=5)[0], signal.find_peaks(x, prominence=1))
print(signal.find_peaks(x, width=1)[1], signal.find_peaks(x, threshold=0.5), signal.find_peaks([0, 1, 1, 1, 0, 2, 0], plateau_size=1), signal.find_peaks(x, height=(-3, 3))[0])
print(signal.peak_widths(x, [5, 9]), signal.peak_prominences(x, signal.find_peaks(x)[0], wlen=7)[0])
print(signal.convolve([1, 2, 3], [0, 1, 0.5], mode='same'), signal.convolve2d(np.arange(9).reshape(3, 3), [[1, 1], [1, 0]], mode='same'), signal.convolve2d(np.arange(9).reshape(3, 3), [[1, 1], [1, 0]], mode='same', boundary='symm'), signal.correlate([1, 2, 3], [0, 1, 0.5]), signal.fftconvolve([1., 2, 3], [0, 1, 0.5], 'valid'))
print(signal.correlate2d(np.eye(4), np.ones((2, 3)), 'valid'), signal.convolve2d(np.arange(9).reshape(3, 3), np.ones((3, 3)), mode='same', boundary='wrap'))
b, a = signal.butter(3, 0.2); print(b, a, signal.lfilter(b, a, x)[:8], signal.filtfilt(b, a, x)[:8])
print(signal.butter(4, [0.2, 0.5], 'band'), signal.butter(2, 0.3, 'high'), signal.butter(2, [0.2, 0.4], 'bandstop'), signal.butter(2, 30, fs=100), signal.cheby1(3, 1, 0.3), signal.cheby2(3, 20, 0.3))
print(signal.lfilter_zi(b, a), signal.iirnotch(0.2, 30), signal.firwin(5, 0.3), signal.firwin(7, [0.2, 0.5], pass_zero=False))
w, h = signal.freqz(b, a, worN=5); print(w, np.abs(h))
print(signal.savgol_filter(x, 7, 2)[:6], signal.savgol_filter(x, 7, 2)[-4:], signal.savgol_filter(x, 5, 3, deriv=1)[:4], signal.savgol_coeffs(5, 2), signal.savgol_filter(x, 5, 2, mode='nearest')[:3])
print(signal.detrend(x)[:4], signal.detrend(x, type='constant')[:3], np.abs(signal.hilbert(x))[:5], signal.resample(x, 20)[:5], signal.resample(x, 100)[:4], signal.decimate(x, 3)[:4], signal.medfilt(x, 5)[:5], signal.wiener(x, 5)[:4])
print(signal.welch(x, 60, nperseg=16), signal.periodogram(x, 60)[1][:5])
f, t2, S = signal.spectrogram(x, 60, nperseg=16); print(f, t2, S[2])
f, t2, Z = signal.stft(x, 60, nperseg=16); print(f, t2, np.abs(Z)[3])
print(signal.chirp(t, 1, 1, 10)[:5], signal.square(2 * np.pi * 5 * t)[:12], signal.sawtooth(2 * np.pi * 5 * t)[:8], signal.sawtooth(t * 20, 0.5)[:5], signal.gausspulse(t, 5)[:4], signal.unit_impulse(4, 'mid'))
print(signal.argrelextrema(x, np.greater), signal.argrelmin(x, order=3), signal.get_window('hann', 6), signal.get_window(('kaiser', 4.0), 5), signal.get_window('hamming', 5, fftbins=False))
for n in "boxcar hann hamming blackman bartlett triang cosine parzen flattop blackmanharris nuttall".split(): print(n, getattr(windows, n)(7), getattr(windows, n)(6, sym=False))
print(windows.gaussian(5, 1.), windows.tukey(8), windows.kaiser(5, 8), windows.exponential(5), signal.coherence(x, x[::-1], nperseg=16)[1][:4])
print(np.sort(signal.butter(4, 0.2, output='zpk')[1].real), signal.sosfilt(signal.butter(4, 0.2, output='sos'), x)[:5], signal.tf2zpk([1, 2], [1, 0.5]), signal.correlation_lags(3, 2))
