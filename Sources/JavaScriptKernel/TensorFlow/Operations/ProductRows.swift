import Arrays
import Engine

/// Products of matrices, windows that slide over grids, softmax.
enum ProductRows {
    static let all: [TensorRow] = [
        TensorRow("matMul") { c in
            let (a, b) = (c.tensors[0].floats(), c.tensors[1].floats())
            let product = try a.product(b, c.flag(0), c.flag(1))
            return c.x.isFloat ? product : product.cast(to: .int32)
        },
        TensorRow("einsum") { c in
            try c.tensors[0].floats().contracted(with: c.tensors[1].floats(), c.text(0))
        },
        TensorRow("softmax") { c in try c.x.floats().softmax(axis: -1) },
        TensorRow("logSoftmax") { c in try c.x.floats().logSoftmax(axis: -1) },
        TensorRow("conv") { c in
            try c.tensors[0].floats().convolved(
                with: c.tensors[1].floats(), strides: c.ints(0), padding: c.text(1), dilation: c.ints(2),
                depthwise: c.flag(3))
        },
        TensorRow("convTranspose") { c in
            try c.tensors[0].floats().transposedConvolution(
                with: c.tensors[1].floats(), outputShape: c.ints(0), strides: c.ints(1), padding: c.text(2))
        },
        TensorRow("pool") { c in
            try c.x.floats().pooled(
                takesMaximum: c.flag(0), size: c.ints(1), strides: c.ints(2), padding: c.text(3))
        },
        TensorRow(many: "qr") { c in
            let (q, r) = try qr(c.x.floats().array, complete: c.flag(0))
            return [Tensor(q.asType(.float32)), Tensor(r.asType(.float32))]
        },
    ]
}
