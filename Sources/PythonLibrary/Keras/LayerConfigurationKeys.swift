/// What `get_config` of Keras 3's layers lists behind name, trainable and dtype, in its order, with the
/// classes that list the same in one row. `key()` is a tuple there; `key=value` stands for what layers here don't have.
struct LayerConfigurationKeys {
    let name: String
    let isTuple: Bool
    /// "None", "False" or "True".
    let constant: String?

    static let table: [String: [LayerConfigurationKeys]] = {
        var table: [String: [LayerConfigurationKeys]] = [:]
        var classNames: [Substring] = []
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            if word.hasSuffix(":") {
                classNames = word.dropLast().split(separator: ",")
                continue
            }
            let parts = word.split(separator: "=")
            let isTuple = parts[0].hasSuffix("()")
            let key = LayerConfigurationKeys(
                name: String(isTuple ? parts[0].dropLast(2) : parts[0]), isTuple: isTuple,
                constant: parts.count > 1 ? String(parts[1]) : nil)
            for className in classNames { table[String(className), default: []].append(key) }
        }
        return table
    }()

    private static let text = """
        Activation: activation
        ActivityRegularization: l1 l2
        AdditiveAttention: use_scale=True dropout seed=None
        AlphaDropout,Dropout: rate seed=None noise_shape=None
        Attention: use_scale=False score_mode dropout seed=None
        AveragePooling1D,AveragePooling2D,AveragePooling3D,MaxPooling1D,MaxPooling2D,MaxPooling3D:
            pool_size() padding strides() data_format
        BatchNormalization: axis momentum epsilon center=True scale=True beta_initializer gamma_initializer
            moving_mean_initializer moving_variance_initializer beta_regularizer=None gamma_regularizer=None
            beta_constraint=None gamma_constraint=None synchronized=False renorm=False renorm_clipping=None
            renorm_momentum
        Bidirectional: merge_mode layer backward_layer
        CategoryEncoding: num_tokens output_mode
        CenterCrop: data_format height width
        Concatenate,Softmax,UnitNormalization: axis
        Conv1D,Conv2D,Conv3D: filters kernel_size() strides() padding data_format dilation_rate() groups
            activation use_bias=True kernel_initializer bias_initializer kernel_regularizer=None
            bias_regularizer=None activity_regularizer=None kernel_constraint=None bias_constraint=None
        ConvLSTM1D,ConvLSTM2D,ConvLSTM3D: return_sequences=False return_state=False go_backwards=False
            stateful=False unroll=False zero_output_for_mask=False filters kernel_size() strides() padding
            data_format dilation_rate() activation recurrent_activation use_bias=True kernel_initializer
            recurrent_initializer bias_initializer unit_forget_bias=True kernel_regularizer=None
            recurrent_regularizer=None bias_regularizer=None activity_regularizer=None
            kernel_constraint=None recurrent_constraint=None bias_constraint=None dropout recurrent_dropout
            seed=None
        Cropping1D: cropping()
        Cropping2D,Cropping3D: cropping() data_format
        Dense: units activation use_bias=True kernel_initializer bias_initializer kernel_regularizer=None
            bias_regularizer=None kernel_constraint=None bias_constraint=None quantization_config=None
        DepthwiseConv1D,DepthwiseConv2D: depth_multiplier kernel_size() strides() padding data_format
            dilation_rate() activation use_bias=True depthwise_initializer bias_initializer
            depthwise_regularizer=None bias_regularizer=None activity_regularizer=None
            depthwise_constraint=None bias_constraint=None
        Dot: axes normalize=False
        EinsumDense: output_shape() equation activation bias_axes=None kernel_initializer bias_initializer
            kernel_regularizer=None bias_regularizer=None activity_regularizer=None kernel_constraint=None
            bias_constraint=None quantization_config=None
        Embedding: input_dim output_dim embeddings_initializer embeddings_regularizer=None
            activity_regularizer=None embeddings_constraint=None mask_zero=False quantization_config=None
        Flatten: data_format
        GRU: return_sequences=False return_state=False go_backwards=False stateful=False unroll=False
            zero_output_for_mask=False units activation recurrent_activation use_bias=True
            kernel_initializer recurrent_initializer bias_initializer kernel_regularizer=None
            recurrent_regularizer=None bias_regularizer=None activity_regularizer=None
            kernel_constraint=None recurrent_constraint=None bias_constraint=None dropout recurrent_dropout
            reset_after=True seed=None
        GRUCell: units activation recurrent_activation use_bias=True kernel_initializer
            recurrent_initializer bias_initializer kernel_regularizer=None recurrent_regularizer=None
            bias_regularizer=None kernel_constraint=None recurrent_constraint=None bias_constraint=None
            dropout recurrent_dropout reset_after=True seed=None
        GaussianDropout,SpatialDropout1D: rate seed=None
        GaussianNoise: stddev seed=None

            GlobalAveragePooling1D,GlobalAveragePooling2D,GlobalAveragePooling3D,GlobalMaxPooling1D,GlobalMaxPooling2D,GlobalMaxPooling3D:
            data_format keepdims=False
        GroupNormalization: groups axis epsilon center=True scale=True beta_initializer gamma_initializer
            beta_regularizer=None gamma_regularizer=None beta_constraint=None gamma_constraint=None
        Hashing: num_bins salt=None mask_value=None output_mode sparse=False
        IntegerLookup: invert=False max_tokens=None num_oov_indices oov_token mask_token=None output_mode
            sparse=False pad_to_max_tokens=False vocabulary_dtype idf_weights=None vocabulary=None
            vocabulary_size=None oov_method salt=None
        LSTM: return_sequences=False return_state=False go_backwards=False stateful=False unroll=False
            zero_output_for_mask=False units activation recurrent_activation use_bias=True
            kernel_initializer recurrent_initializer bias_initializer unit_forget_bias=True
            kernel_regularizer=None recurrent_regularizer=None bias_regularizer=None
            activity_regularizer=None kernel_constraint=None recurrent_constraint=None bias_constraint=None
            dropout recurrent_dropout seed=None
        LSTMCell: units activation recurrent_activation use_bias=True unit_forget_bias=True
            kernel_initializer recurrent_initializer bias_initializer kernel_regularizer=None
            recurrent_regularizer=None bias_regularizer=None kernel_constraint=None
            recurrent_constraint=None bias_constraint=None dropout recurrent_dropout seed=None
        Lambda: function arguments
        LayerNormalization: axis epsilon center=True scale=True rms_scaling=False beta_initializer
            gamma_initializer beta_regularizer=None gamma_regularizer=None beta_constraint=None
            gamma_constraint=None
        LeakyReLU: negative_slope
        Masking: mask_value
        MultiHeadAttention: num_heads key_dim value_dim dropout use_bias=True use_gate=False
            output_shape=None attention_axes=None sliding_window=None kernel_initializer bias_initializer
            kernel_regularizer=None bias_regularizer=None activity_regularizer=None kernel_constraint=None
            bias_constraint=None seed=None
        Normalization: axis() invert=False mean=None variance=None
        PReLU: alpha_initializer alpha_regularizer=None alpha_constraint=None shared_axes=None
        Permute: dims()
        RMSNormalization: axis epsilon
        RNN: return_sequences=False return_state=False go_backwards=False stateful=False unroll=False
            zero_output_for_mask=False cell
        ReLU: max_value=None negative_slope threshold
        RepeatVector: n
        Rescaling: scale offset
        Reshape: target_shape()
        Resizing: data_format height width interpolation crop_to_aspect_ratio=False
            pad_to_aspect_ratio=False fill_mode fill_value antialias=False
        SeparableConv1D,SeparableConv2D: depth_multiplier filters kernel_size() strides() padding
            data_format dilation_rate() activation use_bias=True depthwise_initializer pointwise_initializer
            bias_initializer depthwise_regularizer=None pointwise_regularizer=None bias_regularizer=None
            activity_regularizer=None depthwise_constraint=None pointwise_constraint=None
            bias_constraint=None
        SimpleRNN: return_sequences=False return_state=False go_backwards=False stateful=False unroll=False
            zero_output_for_mask=False units activation use_bias=True kernel_initializer
            recurrent_initializer bias_initializer kernel_regularizer=None recurrent_regularizer=None
            bias_regularizer=None activity_regularizer=None kernel_constraint=None recurrent_constraint=None
            bias_constraint=None dropout recurrent_dropout
        SimpleRNNCell: units activation use_bias=True kernel_initializer recurrent_initializer
            bias_initializer kernel_regularizer=None recurrent_regularizer=None bias_regularizer=None
            kernel_constraint=None recurrent_constraint=None bias_constraint=None dropout recurrent_dropout
            seed=None
        SpatialDropout2D,SpatialDropout3D: rate seed=None data_format
        SpectralNormalization: layer power_iterations
        StackedRNNCells: cells
        StringLookup: invert=False max_tokens=None num_oov_indices oov_token mask_token=None output_mode
            sparse=False pad_to_max_tokens=False idf_weights=None vocabulary=None vocabulary_size=None
            oov_method salt=None encoding
        TextVectorization: max_tokens=None standardize split ngrams=None output_mode
            output_sequence_length=None pad_to_max_tokens=False sparse=False ragged=False vocabulary=None
            idf_weights=None encoding vocabulary_size
        TimeDistributed: layer
        UpSampling1D: size
        UpSampling2D: size() data_format interpolation
        UpSampling3D: size() data_format
        ZeroPadding1D,ZeroPadding2D,ZeroPadding3D: padding() data_format
        """
}
