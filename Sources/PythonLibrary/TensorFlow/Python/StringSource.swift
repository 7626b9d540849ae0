/// `tf.strings.format` and `tf.strings.ngrams`.
extension TensorFlowSources {
    static let texts = #"""
        import numpy as np
        import tensorflow as tf


        def format(template, inputs, placeholder="{}", summarize=3, name=None):
            inputs = list(inputs) if isinstance(inputs, (list, tuple)) else [inputs]
            parts = template.split(placeholder)
            if len(parts) - 1 != len(inputs):
                raise ValueError("%d placeholder(s) in template does not match %d tensor(s) provided as input" % (len(parts) - 1, len(inputs)))
            text = parts[0]
            for value, part in zip(inputs, parts[1:]):
                array = np.asarray(tf.convert_to_tensor(value))
                text += np.array2string(array, separator=" ", threshold=2 * summarize, edgeitems=summarize) + part
            return tf.constant(text)


        def ngrams(data, ngram_width, separator=" ", pad_values=None, padding_width=None, preserve_short_sequences=False, name=None):
            widths = [ngram_width] if isinstance(ngram_width, int) else list(ngram_width)
            ragged = hasattr(data, "to_list")
            rows = data.to_list() if ragged else tf.convert_to_tensor(data).numpy().tolist()
            flat = not rows or not isinstance(rows[0], list)
            found = []
            for row in [rows] if flat else rows:
                words = [w.decode() if isinstance(w, bytes) else w for w in row]
                out = []
                for n in widths:
                    pad = 0 if pad_values is None else n - 1 if padding_width is None else min(n - 1, padding_width)
                    left, right = (pad_values, pad_values) if isinstance(pad_values, str) else pad_values or ("", "")
                    wide = [left] * pad + words + [right] * pad
                    some = [separator.join(wide[i:i + n]) for i in range(len(wide) - n + 1)]
                    out += some if some or not preserve_short_sequences or not words else [separator.join(words)]
                found.append(out)
            if flat:
                return tf.constant(found[0], dtype=tf.string)
            return tf.ragged.constant(found, dtype=tf.string) if ragged else tf.constant(found, dtype=tf.string)
        """#
}
