import PythonLanguage
import PythonLibrary
import PythonStandard

/// scikit-learn, in Python over NumPy. The texts are modules of their own (`sklearn._models`); the public modules
/// show their names. What is missing can be imported and says so when it is made.
enum SklearnSources {
    private static let texts: [(String, String)] = [
        ("_base", base), ("_boosting", boosting), ("_clusters", clusters), ("_descent", descent),
        ("_displays", displays), ("_features", features + shapes), ("_forest", forest),
        ("_more", more + many),
        ("_kernels", kernels),
        ("_manifold", manifold), ("_metrics", metrics), ("_mixture", mixture), ("_models", models),
        ("_neural", neural), ("_old_process", oldProcess), ("_old_splits", oldSplits), ("_paths", paths),
        ("_perceptron", perceptron), ("_pipeline", pipeline), ("_preprocessing", preprocessing),
        ("_processes", processes),
        ("_searches", searches), ("_selection", selection), ("_scores", scores), ("_stopwords", stopwords),
        ("_text", text), ("_tree", tree),
        ("_tree_export", treeExport), ("_vectors", vectors),
    ]

    /// What is native of a text.
    private static let functions: [String: [NativeRow]] = [
        "_tree": TreeRows.all, "_vectors": VectorRows.all, "_manifold": EmbeddingRows.all,
        "_descent": EmbeddingRows.all,
    ]

    private struct Shown {
        let path: String
        /// The texts whose names it shows.
        let sources: [String]
        /// The names; all where there are none.
        var names: [String] = []
        /// Names that come from another text, and the text: made on first use.
        var late: [String: String] = [:]
        /// Classes that are refused by name.
        var missing: [String] = []
    }

    private static let searchNames = [
        "ParameterSampler", "RandomizedSearchCV", "RepeatedKFold", "RepeatedStratifiedKFold", "GroupKFold",
        "LeaveOneGroupOut", "GroupShuffleSplit", "LeavePOut", "PredefinedSplit",
    ]
    private static let scoreNames = [
        "contingency_matrix", "pair_confusion_matrix", "rand_score", "fowlkes_mallows_score",
        "mutual_info_score", "homogeneity_completeness_v_measure", "homogeneity_score", "completeness_score",
        "v_measure_score", "normalized_mutual_info_score", "adjusted_mutual_info_score",
        "calinski_harabasz_score", "davies_bouldin_score", "det_curve", "hinge_loss", "dcg_score",
        "ndcg_score", "mean_pinball_loss", "RocCurveDisplay", "PrecisionRecallDisplay",
    ]

    private static let shown: [Shown] = [
        Shown(
            path: "base", sources: ["_base"],
            names: [
                "BaseEstimator", "TransformerMixin", "ClassifierMixin", "RegressorMixin", "ClusterMixin",
                "clone", "is_classifier", "is_regressor",
            ]),
        Shown(path: "exceptions", sources: ["_base"], names: ["NotFittedError", "ConvergenceWarning"]),
        Shown(
            path: "model_selection", sources: ["_selection"],
            late: Dictionary(uniqueKeysWithValues: searchNames.map { ($0, "_searches") })),
        Shown(path: "cross_validation", sources: ["_selection", "_old_splits"]),
        Shown(path: "grid_search", sources: ["_selection"]),
        Shown(
            path: "learning_curve", sources: ["_selection"], names: ["learning_curve", "validation_curve"]),
        Shown(
            path: "preprocessing", sources: ["_preprocessing"],
            late: [
                "PowerTransformer": "_features", "QuantileTransformer": "_features",
                "KBinsDiscretizer": "_features",
            ]),
        Shown(
            path: "impute", sources: ["_preprocessing"], names: ["SimpleImputer"],
            late: ["KNNImputer": "_features"], missing: ["IterativeImputer"]),
        Shown(
            path: "metrics", sources: ["_metrics"],
            late: Dictionary(uniqueKeysWithValues: scoreNames.map { ($0, "_scores") })),
        Shown(path: "metrics.cluster", sources: ["_scores"], names: scoreNames),
        Shown(
            path: "metrics.pairwise", sources: ["_metrics"],
            names: [
                "euclidean_distances", "cosine_similarity", "cosine_distances", "manhattan_distances",
                "linear_kernel", "rbf_kernel", "pairwise_distances", "pairwise_distances_argmin",
            ]),
        Shown(
            path: "linear_model", sources: ["_models", "_perceptron", "_descent"],
            names: [
                "LinearRegression", "Ridge", "Lasso", "ElasticNet", "LogisticRegression", "Perceptron",
                "SGDClassifier", "SGDRegressor", "LogisticRegressionCV",
            ],
            late: [
                "BayesianRidge": "_more", "RidgeCV": "_more", "RidgeClassifier": "_more",
                "HuberRegressor": "_more",
                "RANSACRegressor": "_more", "LassoCV": "_paths", "ElasticNetCV": "_paths",
            ],
            missing: ["TheilSenRegressor", "Lars", "PassiveAggressiveClassifier"]),
        Shown(
            path: "neighbors", sources: ["_models", "_mixture"],
            names: ["KNeighborsClassifier", "KNeighborsRegressor", "NearestNeighbors", "KernelDensity"],
            late: ["NearestCentroid": "_more"],
            missing: ["KDTree", "BallTree", "LocalOutlierFactor"]),
        Shown(
            path: "naive_bayes", sources: ["_models"], names: ["GaussianNB", "MultinomialNB"],
            late: ["BernoulliNB": "_more", "ComplementNB": "_more"], missing: ["CategoricalNB"]),
        Shown(
            path: "cluster", sources: ["_models", "_manifold"],
            names: ["KMeans", "SpectralClustering", "DBSCAN"],
            late: [
                "MiniBatchKMeans": "_clusters", "AgglomerativeClustering": "_clusters",
                "MeanShift": "_clusters",
                "estimate_bandwidth": "_clusters", "AffinityPropagation": "_paths",
            ],
            missing: ["Birch", "OPTICS"]),
        Shown(
            path: "decomposition", sources: ["_models", "_kernels"],
            names: ["PCA", "TruncatedSVD", "KernelPCA"],
            missing: ["RandomizedPCA", "NMF", "FastICA", "LatentDirichletAllocation"]),
        Shown(
            path: "pipeline", sources: ["_pipeline"],
            names: ["Pipeline", "make_pipeline", "FeatureUnion"]),
        Shown(
            path: "compose", sources: ["_pipeline"],
            names: ["ColumnTransformer", "make_column_transformer"],
            late: ["TransformedTargetRegressor": "_more"]),
        Shown(
            path: "utils", sources: ["_pipeline", "_base"],
            names: ["shuffle", "resample", "check_random_state", "check_array", "check_X_y"]),
        Shown(
            path: "utils.validation", sources: ["_base"],
            names: ["check_is_fitted", "check_array", "check_X_y"]),
        Shown(
            path: "utils.random", sources: ["_base"],
            names: ["sample_without_replacement", "check_random_state"]),
        Shown(
            path: "utils.class_weight", sources: ["_selection"],
            names: ["compute_class_weight", "compute_sample_weight"]),
        Shown(path: "feature_extraction", sources: ["_preprocessing"], names: ["DictVectorizer"]),
        Shown(path: "feature_extraction.text", sources: ["_text"]),
        Shown(
            path: "tree", sources: ["_tree", "_tree_export"],
            names: [
                "DecisionTreeClassifier", "DecisionTreeRegressor", "ExtraTreeClassifier",
                "ExtraTreeRegressor",
                "plot_tree", "export_text", "export_graphviz",
            ]),
        Shown(
            path: "ensemble", sources: ["_forest", "_boosting"],
            names: [
                "RandomForestClassifier", "RandomForestRegressor", "ExtraTreesClassifier",
                "ExtraTreesRegressor",
                "BaggingClassifier", "BaggingRegressor", "VotingClassifier", "VotingRegressor",
                "AdaBoostClassifier", "AdaBoostRegressor", "GradientBoostingClassifier",
                "GradientBoostingRegressor",
            ],
            late: ["StackingClassifier": "_displays", "StackingRegressor": "_displays"],
            missing: ["IsolationForest", "HistGradientBoostingClassifier"]),
        Shown(
            path: "svm", sources: ["_vectors"], names: ["SVC", "SVR", "LinearSVC"],
            missing: ["NuSVC", "NuSVR", "LinearSVR", "OneClassSVM"]),
        Shown(
            path: "manifold", sources: ["_manifold"], names: ["TSNE", "Isomap"],
            missing: ["MDS", "LocallyLinearEmbedding", "SpectralEmbedding"]),
        Shown(
            path: "mixture", sources: ["_mixture"], names: ["GaussianMixture", "GMM"],
            missing: ["BayesianGaussianMixture"]),
        Shown(
            path: "neural_network", sources: ["_neural"], names: ["MLPClassifier", "MLPRegressor"],
            missing: ["BernoulliRBM"]),
        Shown(
            path: "discriminant_analysis", sources: ["_kernels"], names: ["LinearDiscriminantAnalysis"],
            late: ["QuadraticDiscriminantAnalysis": "_more"]),
        Shown(path: "qda", sources: ["_more"], names: ["QuadraticDiscriminantAnalysis"]),
        Shown(path: "lda", sources: ["_kernels"], names: ["LinearDiscriminantAnalysis"]),
        Shown(path: "dummy", sources: ["_more"], names: ["DummyClassifier", "DummyRegressor"]),
        Shown(path: "isotonic", sources: ["_more"], names: ["IsotonicRegression"]),
        Shown(path: "kernel_ridge", sources: ["_more"], names: ["KernelRidge"]),
        Shown(path: "multiclass", sources: ["_more"], names: ["OneVsRestClassifier", "OneVsOneClassifier"]),
        Shown(
            path: "multioutput", sources: ["_more"], names: ["MultiOutputClassifier", "MultiOutputRegressor"]),
        Shown(
            path: "inspection", sources: ["_more"], names: ["permutation_importance"],
            late: ["DecisionBoundaryDisplay": "_displays"]),
        Shown(
            path: "gaussian_process", sources: ["_processes"], names: ["GaussianProcessRegressor"],
            late: ["GaussianProcess": "_old_process"],
            missing: ["GaussianProcessClassifier"]),
        Shown(
            path: "gaussian_process.kernels", sources: ["_processes"],
            names: [
                "RBF", "ConstantKernel", "WhiteKernel", "Matern", "RationalQuadratic", "ExpSineSquared",
                "DotProduct",
                "Kernel", "Sum", "Product", "Exponentiation",
            ]),
        Shown(path: "kernel_approximation", sources: ["_kernels"], names: ["RBFSampler", "Nystroem"]),
        Shown(
            path: "feature_selection", sources: ["_features"],
            names: [
                "SelectKBest", "SelectPercentile", "RFE", "SelectFromModel", "VarianceThreshold", "chi2",
                "f_classif",
                "f_regression", "r_regression", "f_oneway",
            ],
            missing: ["RFECV", "mutual_info_classif", "mutual_info_regression"]),
    ]

    static var modules: [NativeModule] {
        let children = shown.map(\.path).filter { !$0.contains(".") } + ["datasets"]
        let inBase = ["clone", "set_config", "config_context"]
        let root = NativeModule(
            "sklearn", constants: [("__version__", { $0.string("1.9.1") })],
            lazyNames: children + inBase,
            lazyAttribute: { machine, name throws(PythonError) in
                guard inBase.contains(name) else { return .undefined }
                return try machine.getAttribute(machine.importModule("sklearn._base"), name)
            })
        return [root]
            + texts.map {
                NativeModule("sklearn.\($0.0)", functions: functions[$0.0] ?? [], python: $0.1)
            } + shown.map { module($0) }
    }

    private static func module(_ row: Shown) -> NativeModule {
        let inner = shown.filter { $0.path.hasPrefix(row.path + ".") }.map {
            String($0.path.dropFirst(row.path.count + 1))
        }
        return NativeModule(
            "sklearn.\(row.path)", lazyNames: inner + row.late.keys.sorted(),
            lazyAttribute: { machine, name throws(PythonError) in
                guard let text = row.late[name] else { return .undefined }
                return try machine.getAttribute(machine.importModule("sklearn.\(text)"), name)
            },
            fill: { machine, module throws(PythonError) in
                let namespace = module.pointee.namespace
                for source in row.sources {
                    let text = try machine.importModule("sklearn.\(source)")
                    for (key, value) in machine.dictPairs(text.module.pointee.namespace) {
                        guard let name = machine.stringValue(key), !name.hasPrefix("_"), !value.isModule,
                            row.names.isEmpty || row.names.contains(name)
                        else { continue }
                        machine.dictSet(namespace, name, value)
                    }
                }
                guard !row.missing.isEmpty else { return }
                let base = try machine.importModule("sklearn._base")
                for name in row.missing {
                    let full = machine.string("\(row.path).\(name)")
                    machine.dictSet(namespace, name, try machine.callMethod(base, "missing", [full]))
                }
            })
    }
}
