/// `tf.strings`: n-grams, formats, places of characters.
extension TensorFlowSources {
    static let words = #"""
        import numpy as np
        import tensorflow as tf


        def _rows(x):
            """The texts of a tensor's or a ragged tensor's rows as lists."""
            if hasattr(x, "to_list"):
                return x.to_list()
            return tf.convert_to_tensor(x).numpy().tolist()


        def _text(value):
            return value.decode() if isinstance(value, bytes) else value


        def ngrams(data, ngram_width, separator=" ", pad_values=None, padding_width=None, preserve_short_sequences=False, name=None):
            widths = [ngram_width] if isinstance(ngram_width, int) else list(ngram_width)
            pads = ("", "") if pad_values is None else (pad_values, pad_values) if isinstance(pad_values, (str, bytes)) else pad_values
            pads = [_text(p) for p in pads]
            rows = _rows(data)
            is_flat = not hasattr(data, "to_list") and len(tf.convert_to_tensor(data).shape) == 1

            def of_row(row):
                row, made = [_text(w) for w in row], []
                for width in widths:
                    extra = 0 if pad_values is None else width - 1 if padding_width is None else min(padding_width, width - 1)
                    padded = [pads[0]] * extra + row + [pads[1]] * extra
                    made += [separator.join(padded[i:i + width]) for i in range(len(padded) - width + 1)]
                if not made and preserve_short_sequences and row:
                    made = [separator.join(row)]
                return made
            if is_flat:
                return tf.constant(of_row(rows), dtype=tf.string)
            made = [of_row(row) for row in rows]
            if hasattr(data, "to_list"):
                return tf.ragged.constant(made, dtype=tf.string)
            return tf.constant(made, dtype=tf.string)


        def format(template, inputs, placeholder="{}", summarize=3, name=None):
            inputs = list(inputs) if isinstance(inputs, (list, tuple)) else [inputs]
            parts = template.split(placeholder)
            if len(parts) != len(inputs) + 1:
                raise ValueError("%s placeholder(s) in template does not match %s tensor(s) provided as input"
                                 % (len(parts) - 1, len(inputs)))

            def shown(x):
                x = tf.convert_to_tensor(x)

                def text(values):
                    if not isinstance(values, list):
                        return '"%s"' % _text(values) if x.dtype == tf.string else "%g" % values if x.dtype.is_floating else str(values)
                    if summarize < 0 or len(values) <= 2 * summarize:
                        return "[%s]" % (" ".join if not values or not isinstance(values[0], list) else "\n ".join)(map(text, values))
                    kept = [text(v) for v in values[:summarize]] + ["..."] + [text(v) for v in values[-summarize:]]
                    return "[%s]" % " ".join(kept)
                return text(x.numpy().tolist())
            result = parts[0]
            for value, part in zip(inputs, parts[1:]):
                result += shown(value) + part
            return tf.constant(result)


        def _offsets(rows):
            found = []
            for row in rows:
                place, places = 0, []
                for character in row:
                    places.append(place)
                    place += len(character if isinstance(character, bytes) else character.encode())
                found.append(places)
            return found


        def unicode_split_with_offsets(input, input_encoding, errors="replace", replacement_char=65533, name=None):
            parts = tf.strings.unicode_split(input, input_encoding)
            if len(tf.convert_to_tensor(input).shape) == 0:
                return parts, tf.constant(_offsets([parts.numpy().tolist()])[0], dtype=tf.int64)
            return parts, tf.ragged.constant(_offsets(parts.to_list()), dtype=tf.int64)


        def unicode_decode_with_offsets(input, input_encoding, errors="replace", replacement_char=65533,
                                        replace_control_characters=False, name=None):
            points = tf.strings.unicode_decode(input, input_encoding)
            return points, unicode_split_with_offsets(input, input_encoding)[1]


        def unsorted_segment_join(inputs, segment_ids, num_segments, separator="", name=None):
            texts, ids = tf.convert_to_tensor(inputs).numpy().tolist(), np.asarray(segment_ids).tolist()
            rows = [[] for _ in range(int(num_segments))]
            for text, place in zip(texts, ids):
                if place >= 0:
                    rows[place].append(_text(text))
            return tf.constant([separator.join(row) for row in rows])
        """#
}
