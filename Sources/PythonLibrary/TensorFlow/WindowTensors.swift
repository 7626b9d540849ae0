import Arrays
import Engine
import PythonLanguage

/// Convolutions and pooling as functions: `tf.nn.conv2d`, `keras.ops.max_pool` and their relatives. Arrays are
/// (N, grid..., C).
enum WindowTensors {
    static let rows: [TensorRow] = [
        TensorRow(
            "nn: conv2d(input, filters, strides, padding, data_format='NHWC', dilations=None, name=None)",
            "nn: conv1d(input, filters, stride, padding, data_format='NWC', dilations=None, name=None)",
            "nn: convolution(input, filters, strides=None, padding='VALID', data_format=None, dilations=None, "
                + "name=None)",
            "ops: conv(inputs, kernel, strides=1, padding='valid', data_format=None, dilation_rate=1)",
            "K: conv2d(x, kernel, strides=1, padding='valid', data_format=None, dilation_rate=1)"
        ) { c throws(PythonError) in try convolved(c, depthwise: false) },
        TensorRow(
            "nn: depthwise_conv2d(input, filter, strides, padding, data_format=None, dilations=None, name=None)",
            "ops: depthwise_conv(inputs, kernel, strides=1, padding='valid', data_format=None, dilation_rate=1)"
        ) { c throws(PythonError) in try convolved(c, depthwise: true) },
        TensorRow(
            "nn: max_pool2d(input, ksize, strides, padding, data_format='NHWC', name=None)",
            "nn: max_pool1d(input, ksize, strides, padding, data_format='NWC', name=None)",
            "nn: max_pool(input, ksize, strides, padding, data_format=None, name=None)",
            "ops: max_pool(inputs, pool_size, strides=None, padding='valid', data_format=None)"
        ) { c throws(PythonError) in try pooled(c, takesMaximum: true) },
        TensorRow(
            "nn: avg_pool2d(input, ksize, strides, padding, data_format='NHWC', name=None)",
            "nn: avg_pool1d(input, ksize, strides, padding, data_format='NWC', name=None)",
            "nn: avg_pool(input, ksize, strides, padding, data_format=None, name=None)",
            "ops: average_pool(inputs, pool_size, strides=None, padding='valid', data_format=None)"
        ) { c throws(PythonError) in try pooled(c, takesMaximum: false) },
    ]

    private static func convolved(_ c: TensorCall, depthwise: Bool) throws(PythonError) -> Value {
        let (x, kernel) = (try c.floating(0, "Conv2D"), try c.floating(1, "Conv2D"))
        try requireChannelsLast(c)
        let strides = try extents(c, 2, rank: x.rank - 2, "strides")
        let dilation = try extents(c, 5, rank: x.rank - 2, "dilations")
        let padding = try c.machine.text(c[3])
        return try c.result(x, kernel) {
            try x.convolved(
                with: kernel, strides: strides, padding: padding, dilation: dilation, depthwise: depthwise)
        }
    }

    private static func pooled(_ c: TensorCall, takesMaximum: Bool) throws(PythonError) -> Value {
        let x = try c.floating(0, takesMaximum ? "MaxPool" : "AvgPool")
        try requireChannelsLast(c)
        let size = try extents(c, 1, rank: x.rank - 2, "ksize")
        let strides = c.isGiven(2) ? try extents(c, 2, rank: x.rank - 2, "strides") : size
        let padding = try c.machine.text(c[3])
        return try c.result(x) {
            try x.pooled(takesMaximum: takesMaximum, size: size, strides: strides, padding: padding)
        }
    }

    private static func requireChannelsLast(_ c: TensorCall) throws(PythonError) {
        guard c.isGiven(4) else { return }
        let format = try c.machine.text(c[4])
        guard ["NHWC", "NWC", "NDHWC", "channels_last"].contains(format) else {
            throw c.machine.raise(
                .notImplementedError, "\(c.name): data_format: got '\(format)', expected channels last")
        }
    }

    /// One number for each grid axis: given as a number, a list for the grid, or a list with batch and channels.
    private static func extents(_ c: TensorCall, _ index: Int, rank: Int, _ name: String) throws(PythonError)
        -> [Int]
    {
        guard c.isGiven(index) else { return [Int](repeating: 1, count: max(rank, 0)) }
        var list = c.machine.intValue(c[index]).map { [$0] } ?? []
        if list.isEmpty { list = try c.machine.ints(c[index]) }
        if list.count == 1 { list = [Int](repeating: list[0], count: max(rank, 0)) }
        if list.count == rank + 2, list.first == 1, list.last == 1 { list = Array(list[1...rank]) }
        guard list.count == rank, list.allSatisfy({ $0 > 0 }) else {
            throw c.machine.raise(
                .valueError,
                "\(c.name): \(name): got \(try c.machine.repr(c[index])), expected a positive integer or "
                    + "\(rank) of them")
        }
        return list
    }
}
