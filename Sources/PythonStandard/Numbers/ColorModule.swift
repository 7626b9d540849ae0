import PythonLanguage

/// `colorsys`: colours as hue, lightness and saturation.
enum ColorModule {
    static let module = NativeModule("colorsys", doc: "Colours in other systems.", python: source)

    private static let source = #"""
        ONE_THIRD, ONE_SIXTH, TWO_THIRD = 1.0 / 3.0, 1.0 / 6.0, 2.0 / 3.0


        def rgb_to_yiq(r, g, b):
            y = 0.30 * r + 0.59 * g + 0.11 * b
            return y, 0.74 * (r - y) - 0.27 * (b - y), 0.48 * (r - y) + 0.41 * (b - y)


        def yiq_to_rgb(y, i, q):
            parts = (y + 0.9468822170900693 * i + 0.6235565819861433 * q,
                     y - 0.27478764629897834 * i - 0.6356910791873801 * q,
                     y - 1.1085450346420322 * i + 1.7090069284064666 * q)
            return tuple(min(max(v, 0.0), 1.0) for v in parts)


        def _hue(r, g, b, high, span):
            red, green, blue = ((high - v) / span for v in (r, g, b))
            hue = blue - green if r == high else 2.0 + red - blue if g == high else 4.0 + green - red
            return (hue / 6.0) % 1.0


        def rgb_to_hls(r, g, b):
            high, low = max(r, g, b), min(r, g, b)
            total, span = high + low, high - low
            light = total / 2.0
            if low == high:
                return 0.0, light, 0.0
            return _hue(r, g, b, high, span), light, span / total if light <= 0.5 else span / (2.0 - high - low)


        def hls_to_rgb(h, l, s):
            if s == 0.0:
                return l, l, l
            top = l * (1.0 + s) if l <= 0.5 else l + s - l * s
            low = 2.0 * l - top
            return _part(low, top, h + ONE_THIRD), _part(low, top, h), _part(low, top, h - ONE_THIRD)


        def _part(low, top, hue):
            hue = hue % 1.0
            if hue < ONE_SIXTH:
                return low + (top - low) * hue * 6.0
            if hue < 0.5:
                return top
            return low + (top - low) * (TWO_THIRD - hue) * 6.0 if hue < TWO_THIRD else low


        def rgb_to_hsv(r, g, b):
            high, low = max(r, g, b), min(r, g, b)
            if low == high:
                return 0.0, 0.0, high
            return _hue(r, g, b, high, high - low), (high - low) / high, high


        def hsv_to_rgb(h, s, v):
            if s == 0.0:
                return v, v, v
            i = int(h * 6.0)
            f = h * 6.0 - i
            p, q, t = v * (1.0 - s), v * (1.0 - s * f), v * (1.0 - s * (1.0 - f))
            return ((v, t, p), (q, v, p), (p, v, t), (p, q, v), (t, p, v), (v, p, q))[i % 6]
        """#
}
