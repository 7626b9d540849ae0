import PythonLanguage

/// Functions of public modules that are written in Python over others: the module whose text has them, and under which
/// paths they are shown. They are looked up, and their text compiled, on first use. A name that the text uses itself
/// for something else is "_public_NAME" there.
enum PythonSources {
    struct Row {
        let module: String
        let paths: [String]
        let names: [String]
    }

    static let modules: [NativeModule] =
        [
            ("keras._operations", KerasSources.operations), ("keras._backend", KerasSources.backend),
            ("keras._utilities", KerasSources.utilities), ("keras._images", KerasSources.images),
            ("keras._algebra", KerasSources.algebra), ("keras._extras", KerasSources.extras),
            ("keras._colors", KerasSources.colorLayers), ("keras._sounds", KerasSources.sounds),
            ("keras._structures", KerasSources.structures), ("keras._shapes", KerasSources.shapes),
            ("keras._settings", KerasSources.settingsOfKeras), ("keras._pictures", KerasSources.pictures),
            ("keras._mixing", KerasSources.mixingLayers), ("keras._newer", KerasSources.newerLayers),
            ("keras._estimators", KerasSources.estimators),
            ("tensorflow._special", TensorFlowSources.special),
            ("tensorflow._spectra", TensorFlowSources.spectra),
            ("tensorflow._checks", TensorFlowSources.checks), ("tensorflow._words", TensorFlowSources.words),
            ("tensorflow._math", TensorFlowSources.mathematics),

            ("tensorflow._images", TensorFlowSources.images),
            ("tensorflow._linear", TensorFlowSources.linear),
            ("tensorflow._neural", TensorFlowSources.neural),
            ("tensorflow._more", TensorFlowSources.more),
            ("tensorflow._random", TensorFlowSources.randomness),
            ("tensorflow._columns", TensorFlowSources.columns),
        ].map { NativeModule($0.0, python: $0.1) } + [
            NativeModule("keras._layers", functions: [KerasSources.note], python: KerasSources.layers),
            NativeModule(
                "keras._optimizers", functions: [KerasSources.note], python: KerasSources.optimizers),
            NativeModule("tensorflow._data", functions: [DatasetType.named], python: TensorFlowSources.data),
        ]

    /// Paths of Keras hang below each of its roots.
    static var rows: [Row] {
        tensorFlow
            + (OperationModules.rows + keras).map { row in
                Row(
                    module: row.module,
                    paths: KerasModules.roots.flatMap { root in
                        row.paths.map { $0.isEmpty ? root : "\(root).\($0)" }
                    },
                    names: row.names)
            }
    }

    /// A class of Keras that is written in Python and that files of models name.
    static func kerasClass(_ machine: Machine, _ name: String) throws(PythonError) -> Value? {
        for row in keras
        where row.names.contains(name) && (row.paths == ["layers"] || row.paths == ["optimizers"]) {
            let found = try machine.getAttribute(machine.importModule(row.module), name)
            if found.isType { return found }
        }
        return nil
    }

    static func attribute(_ row: Row) -> ModuleTree.LazyAttribute {
        { machine, name throws(PythonError) in
            guard row.names.contains(name) else { return .undefined }
            let module = try machine.importModule(row.module)
            let own = try machine.findAttribute(module, "_public_" + name)
            return own.isDefined ? own : try machine.findAttribute(module, name)
        }
    }

    private static let tensorFlow: [Row] = [
        Row(
            module: "tensorflow._words", paths: ["tensorflow.strings"],
            names: [
                "ngrams", "format", "unicode_split_with_offsets", "unicode_decode_with_offsets",
                "unsorted_segment_join",
            ]),
        Row(module: "tensorflow._more", paths: ["tensorflow.nest"], names: ["pack_sequence_as"]),
        Row(
            module: "tensorflow._generators", paths: ["tensorflow.random"],
            names: [
                "Generator", "Algorithm", "create_rng_state", "get_global_generator", "set_global_generator",
            ]),
        Row(
            module: "tensorflow._checks", paths: ["tensorflow.debugging"],
            names: [
                "assert_integer", "assert_type", "assert_non_positive", "assert_rank_at_least",
                "assert_rank_in", "assert_scalar", "assert_proper_iterable", "assert_same_float_dtype",
                "is_numeric_tensor",
            ]),
        Row(
            module: "tensorflow._special", paths: ["tensorflow.math"],
            names: [
                "real", "imag", "conj", "angle", "igamma", "igammac", "zeta", "polygamma", "betainc",
                "bessel_i0", "bessel_i0e", "bessel_i1", "bessel_i1e", "nextafter", "segment_prod",
                "unsorted_segment_sqrt_n", "approx_max_k", "approx_min_k",
            ]),
        Row(
            module: "tensorflow._spectra", paths: ["tensorflow.signal"],
            names: [
                "fftshift", "ifftshift", "dct", "idct", "overlap_and_add", "inverse_stft_window_fn",
                "inverse_stft", "mfccs_from_log_mel_spectrograms", "kaiser_window", "vorbis_window",
            ]),
        Row(
            module: "tensorflow._math", paths: ["tensorflow.math"],
            names: [
                "xlogy", "xlog1py", "xdivy", "zero_fraction", "scalar_mul", "accumulate_n", "polyval",
                "reciprocal_no_nan", "is_non_decreasing", "is_strictly_increasing", "invert_permutation",
                "lbeta", "cumulative_logsumexp", "ndtri", "erfcinv", "softsign",
            ]),
        Row(
            module: "tensorflow._math", paths: ["tensorflow.nn"],
            names: [
                "crelu", "weighted_moments", "space_to_depth", "depth_to_space", "separable_conv2d",
                "local_response_normalization", "log_poisson_loss", "collapse_repeated",
                "conv2d_transpose", "lrn",
            ]),
        Row(
            module: "tensorflow._math", paths: ["tensorflow.image"],
            names: [
                "resize_with_pad", "ResizeMethod", "extract_patches",
            ]),
        Row(
            module: "tensorflow._images", paths: ["tensorflow.image"],
            names: [
                "adjust_gamma", "rgb_to_hsv", "hsv_to_rgb", "adjust_hue", "adjust_saturation", "rgb_to_yiq",
                "yiq_to_rgb", "rgb_to_yuv", "yuv_to_rgb", "random_hue", "random_saturation",
                "stateless_random_hue", "stateless_random_saturation", "stateless_random_brightness",
                "stateless_random_contrast", "stateless_random_crop", "stateless_random_flip_left_right",
                "stateless_random_flip_up_down", "resize_with_crop_or_pad", "crop_and_resize",
                "non_max_suppression", "non_max_suppression_with_scores", "draw_bounding_boxes",
                "image_gradients", "sobel_edges", "total_variation", "ssim", "ssim_multiscale",
            ]),
        Row(
            module: "tensorflow._linear", paths: ["tensorflow.linalg"],
            names: [
                "eig", "eigvals", "triangular_solve", "cholesky_solve", "lstsq", "expm", "sqrtm", "logdet",
                "slogdet", "lu",
                "lu_reconstruct", "lu_solve", "lu_matrix_inverse", "normalize", "tensor_diag",
                "tensor_diag_part", "einsum", "tridiagonal_matmul", "tridiagonal_solve",
            ]),
        Row(
            module: "tensorflow._neural", paths: ["tensorflow.nn"],
            names: [
                "conv3d", "atrous_conv2d", "conv1d_transpose", "conv3d_transpose", "conv_transpose",
                "max_pool3d", "avg_pool3d", "pool", "max_pool_with_argmax", "dilation2d", "erosion2d",
                "sufficient_statistics", "normalize_moments", "batch_norm_with_global_normalization",
                "embedding_lookup_sparse", "safe_embedding_lookup_sparse", "nce_loss",
                "sampled_softmax_loss",
            ]),
        Row(
            module: "tensorflow._more", paths: ["tensorflow"],
            names: [
                "complex", "dynamic_partition", "dynamic_stitch", "reverse_sequence", "space_to_batch",
                "batch_to_space", "unravel_index", "histogram_fixed_width_bins", "edit_distance",
                "identity_n", "timestamp", "shape_n", "ensure_shape", "switch_case", "guarantee_const",
                "get_static_value", "is_symbolic_tensor", "broadcast_dynamic_shape", "Assert",
                "recompute_grad", "grad_pass_through", "realdiv", "truncatediv", "truncatemod",
                "scalar_mul", "IndexedSlices", "VariableSynchronization", "VariableAggregation",
                "parallel_stack", "space_to_batch_nd",
            ]),
        Row(
            module: "tensorflow._random", paths: ["tensorflow.random"],
            names: [
                "gamma", "poisson", "stateless_gamma", "stateless_poisson", "stateless_binomial",
                "get_global_generator", "set_global_generator", "uniform_candidate_sampler",
                "log_uniform_candidate_sampler", "fixed_unigram_candidate_sampler", "all_candidate_sampler",
            ]),
        Row(module: "tensorflow._data", paths: ["tensorflow.data"], names: ["TextLineDataset"]),
        Row(
            module: "tensorflow._compatible", paths: ["tensorflow.compat.v1"],
            names: [
                "Dimension", "dimension_value", "dimension_at_index", "enable_tensor_equality",
                "disable_tensor_equality",
            ]),
        Row(
            module: "tensorflow._data", paths: ["tensorflow.data.experimental"],
            names: [
                "unbatch", "take_while", "scan", "unique", "shuffle_and_repeat", "map_and_batch",
                "parallel_interleave", "prefetch_to_device", "copy_to_device", "enumerate_dataset",
                "get_single_element", "choose_from_datasets", "sample_from_datasets", "assert_cardinality",
                "RandomDataset", "dense_to_ragged_batch", "group_by_window", "bucket_by_sequence_length",
                "save", "load", "CsvDataset", "make_csv_dataset", "AutoShardPolicy", "ExternalStatePolicy",
                "Optional", "get_next_as_optional",
            ]),
    ]

    private static let keras: [Row] = [
        Row(
            module: "keras._structures", paths: ["tree"],
            names: [
                "MAP_TO_NONE", "assert_same_paths", "assert_same_structure", "flatten",
                "flatten_with_path",
                "is_nested", "lists_to_tuples", "map_shape_structure", "map_structure",
                "map_structure_up_to",
                "pack_sequence_as", "traverse",
            ]),
        Row(
            module: "keras._shapes", paths: ["ops"],
            names: [
                "real", "imag", "conj", "conjugate", "angle", "polar", "view_as_complex", "view_as_real",
                "eig",
                "view", "rearrange", "unfold", "fold", "jvp", "vectorize",
            ]),
        Row(module: "keras._settings", paths: ["", "dtype_policies"], names: ["FloatDTypePolicy"]),
        Row(
            module: "keras._settings", paths: ["dtype_policies"],
            names: ["get", "serialize", "deserialize"]),
        Row(module: "keras._settings", paths: ["utils"], names: ["Config"]),
        Row(module: "keras._settings", paths: ["preprocessing.image"], names: ["smart_resize"]),
        Row(
            module: "keras._pictures", paths: ["ops.image"],
            names: [
                "affine_transform", "crop_images", "elastic_transform", "extract_patches",
                "extract_patches_3d",
                "gaussian_blur", "hsv_to_rgb", "map_coordinates", "pad_images", "perspective_transform",
                "resize",
                "rgb_to_grayscale", "rgb_to_hsv", "scale_and_translate", "sobel_edges", "ssim",
            ]),
        Row(
            module: "keras._mixing", paths: ["layers"],
            names: [
                "RandomShear", "RandomPerspective", "RandomErasing", "RandomGaussianBlur",
                "RandomElasticTransform", "Equalization",
                "MixUp",
                "CutMix", "RandAugment", "MaxNumBoundingBoxes",
            ]),
        Row(
            module: "keras._estimators", paths: ["wrappers"],
            names: ["SKLearnClassifier", "SKLearnRegressor", "SKLearnTransformer"]),
        Row(
            module: "keras._newer", paths: ["layers"],
            names: ["STFTSpectrogram", "Pipeline", "ReversibleEmbedding"]),
        Row(
            module: "keras._newer", paths: ["initializers"], names: ["STFT", "STFTInitializer", "stft"]),
        Row(module: "keras._settings", paths: ["layers"], names: ["HashedCrossing"]),
        Row(
            module: "tensorflow._sessions", paths: ["backend", "backend.tensorflow_backend"],
            names: ["set_session", "get_session"]),
        Row(
            module: "keras._extras", paths: ["backend"],
            names: ["is_float_dtype", "is_int_dtype", "standardize_dtype", "result_type"]),
        Row(
            module: "keras._extras", paths: ["activations"],
            names: ["threshold", "sparsemax", "sparse_sigmoid"]),
        Row(
            module: "keras._colors", paths: ["layers"],
            names: [
                "RandomHue", "RandomSaturation", "RandomColorDegeneration", "RandomGrayscale",
                "RandomInvert",
                "RandomPosterization", "RandomSharpness", "RandomColorJitter", "Solarization",
                "AutoContrast",
            ]),
        Row(module: "keras._sounds", paths: ["layers"], names: ["MelSpectrogram"]),
        Row(
            module: "keras._sounds", paths: ["ops"],
            names: ["extract_sequences", "fft", "fft2", "ifft2", "rfft", "irfft", "stft", "istft"]),
        Row(module: "keras._extras", paths: ["random"], names: ["gamma", "beta", "binomial"]),
        Row(module: "keras._extras", paths: ["metrics"], names: ["MeanMetricWrapper"]),
        Row(module: "keras._extras", paths: ["callbacks"], names: ["CallbackList"]),
        Row(
            module: "keras._algebra", paths: ["ops"],
            names: [
                "svd", "pinv", "lstsq", "slogdet", "matrix_rank", "solve_triangular", "lu_factor",
                "cholesky_inverse", "argpartition", "unique",
                "dsplit", "custom_gradient", "associative_scan", "ldexp", "i0", "nanmedian",
                "nanquantile",
                "nanpercentile", "nancumsum", "nancumprod", "depth_to_space", "space_to_depth",
                "separable_conv", "adaptive_average_pool", "adaptive_max_pool", "segment_prod",
                "segment_min",
            ]),
        Row(
            module: "keras._operations", paths: ["ops"],
            names: [
                "append", "array", "average", "cbrt", "deg2rad", "rad2deg", "diff", "divide_no_nan",
                "dot_product_attention", "empty", "empty_like", "erfc", "exp2", "fabs", "fliplr",
                "flipud",
                "fmax", "fmin", "fori_loop", "get_item", "glu", "hard_shrink", "hard_tanh", "soft_shrink",
                "squareplus", "tanh_shrink", "threshold", "sparse_plus", "sparse_sigmoid", "sparsemax",
                "heaviside", "hypot", "isclose", "allclose", "isin", "isneginf", "isposinf", "isreal",
                "layer_normalization", "rms_normalization", "batch_normalization", "logaddexp",
                "logaddexp2", "logdet", "multi_hot", "nan_to_num", "nansum", "nanprod", "nanmean",
                "nanvar", "nanstd", "nanmax", "nanmin", "nonzero", "ptp", "quantile", "percentile",
                "median", "rot90", "scan", "select", "sinc", "slice_update", "switch", "trapezoid", "tri",
                "trunc", "unravel_index", "vander", "hsplit", "vsplit", "array_split", "dstack", "kron",
                "corrcoef", "cdist", "psnr", "fmod", "correlate", "digitize", "histogram",
                "conv_transpose", "bartlett", "blackman", "hamming", "hanning", "kaiser", "logspace",
                "geomspace", "gcd", "lcm", "nanargmax", "nanargmin", "signbit", "nextafter",
                "bitwise_and",
                "bitwise_or", "bitwise_xor", "bitwise_not", "left_shift", "right_shift", "bitwise_invert",
                "bitwise_left_shift", "bitwise_right_shift",
            ]),
        Row(
            module: "keras._backend", paths: ["backend", "backend.tensorflow_backend"],
            names: [
                "update", "update_add", "update_sub", "moving_average_update", "batch_get_value",
                "batch_set_value", "truncated_normal", "random_bernoulli", "random_uniform_variable",
                "random_normal_variable", "cast_to_floatx", "to_dense", "is_sparse", "temporal_padding",
                "spatial_2d_padding", "resize_images", "print_tensor", "count_params", "dropout",
                "in_train_phase", "in_test_phase", "in_top_k", "binary_crossentropy", "conv1d", "pool2d",
                "batch_normalization", "normalize_batch_in_training", "foldr", "rnn", "get_uid",
                "_get_available_gpus", "image_dim_ordering", "set_image_dim_ordering",
                "manual_variable_initialization", "set_image_data_format", "set_epsilon",
                "set_learning_phase", "conv2d_transpose",
            ]),
        Row(
            module: "keras._utilities", paths: ["utils"],
            names: [
                "pack_x_y_sample_weight", "unpack_x_y_sample_weight", "is_keras_tensor",
                "standardize_dtype", "get_source_inputs", "is_interactive_logging_enabled",
                "enable_interactive_logging", "disable_interactive_logging", "split_dataset",
            ]),
        Row(
            module: "keras._utilities", paths: ["config"],
            names: [
                "disable_traceback_filtering", "enable_traceback_filtering",
                "is_traceback_filtering_enabled", "set_dtype_policy", "dtype_policy",
            ]),
        Row(module: "tensorflow._columns", paths: ["layers"], names: ["DenseFeatures"]),
        Row(
            module: "keras._layers", paths: ["layers"],
            names: [
                "Wrapper", "AdaptiveAveragePooling1D", "AdaptiveAveragePooling2D",
                "AdaptiveAveragePooling3D",
                "AdaptiveMaxPooling1D", "AdaptiveMaxPooling2D", "AdaptiveMaxPooling3D", "Merge",
            ]),
        Row(
            module: "keras._optimizers", paths: ["optimizers", "mixed_precision"],
            names: ["LossScaleOptimizer"]),
        Row(
            module: "keras._optimizers", paths: ["optimizers"], names: ["MultiOptimizer", "OptimizerMap"]),
        Row(module: "keras._utilities", paths: ["activations"], names: ["deserialize"]),
        Row(
            module: "keras._backend", paths: ["config"], names: ["set_epsilon", "set_image_data_format"]),
        Row(
            module: "keras._extras", paths: ["legacy.interfaces"],
            names: [
                "legacy_get_updates_support", "legacy_dense_support", "legacy_recurrent_support",
                "legacy_dropout_support", "legacy_add_weight_support", "legacy_embedding_support",
                "legacy_generator_methods_support", "legacy_model_constructor_support",
                "legacy_conv2d_support", "legacy_pooling2d_support", "legacy_batchnorm_support",
            ]),
        Row(
            module: "keras._utilities", paths: [""],
            names: ["InputSpec", "version", "device", "name_scope"]),
        Row(
            module: "keras._utilities", paths: ["layers"],
            names: ["InputSpec", "serialize", "deserialize"]),
        Row(
            module: "keras._utilities",
            paths: [
                "losses", "metrics", "optimizers", "optimizers.schedules", "initializers", "regularizers",
                "constraints",
            ], names: ["serialize", "deserialize"]),
        Row(
            module: "keras._utilities", paths: ["preprocessing.sequence"],
            names: ["skipgrams", "make_sampling_table"]),
        Row(
            module: "keras._images", paths: ["preprocessing.image", "legacy.preprocessing.image"],
            names: [
                "ImageDataGenerator", "Iterator", "NumpyArrayIterator", "apply_affine_transform",
                "apply_channel_shift", "apply_brightness_shift", "random_rotation", "random_shift",
                "random_shear", "random_zoom",
            ]),
        Row(
            module: "keras.utils", paths: ["preprocessing"],
            names: [
                "timeseries_dataset_from_array", "text_dataset_from_directory",
                "image_dataset_from_directory",
            ]),
        Row(
            module: "keras.saving", paths: ["utils", "utils.generic_utils"],
            names: ["serialize_keras_object", "deserialize_keras_object"]),
    ]
}
