import colorsys
print(colorsys.rgb_to_hls(0.2, 0.4, 0.4), colorsys.hls_to_rgb(0.5, 0.3, 0.4))
print(colorsys.rgb_to_hsv(0.9, 0.1, 0.5), colorsys.hsv_to_rgb(0.9, 0.5, 0.7), colorsys.hls_to_rgb(0.1, 0.4, 0.0))
print(colorsys.rgb_to_hls(0.3, 0.3, 0.3), [round(v, 12) for v in colorsys.rgb_to_yiq(0.2, 0.3, 0.4)])
