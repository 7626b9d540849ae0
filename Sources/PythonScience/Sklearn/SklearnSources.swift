import PythonLanguage
import PythonLibrary
import PythonStandard

/// scikit-learn, in Python over NumPy. The texts are modules of their own (`sklearn._models`); the public modules
/// show their names. What is missing can be imported and says so when it is made.
enum SklearnSources {
    private static let texts: [(String, String)] = [
        ("_base", base), ("_metrics", metrics), ("_models", models), ("_perceptron", perceptron),
        ("_pipeline", pipeline),
        ("_preprocessing", preprocessing), ("_selection", selection), ("_stopwords", stopwords),
        ("_text", text),
    ]

    private struct Shown {
        let path: String
        /// The texts whose names it shows.
        let sources: [String]
        /// The names; all where there are none.
        var names: [String] = []
        /// Classes that are refused by name.
        var missing: [String] = []
    }

    private static let shown: [Shown] = [
        Shown(
            path: "base", sources: ["_base"],
            names: [
                "BaseEstimator", "TransformerMixin", "ClassifierMixin", "RegressorMixin", "ClusterMixin",
                "clone", "is_classifier", "is_regressor",
            ]),
        Shown(path: "exceptions", sources: ["_base"], names: ["NotFittedError", "ConvergenceWarning"]),
        Shown(path: "model_selection", sources: ["_selection"]),
        Shown(path: "cross_validation", sources: ["_selection"]),
        Shown(path: "grid_search", sources: ["_selection"]),
        Shown(
            path: "learning_curve", sources: ["_selection"], names: ["learning_curve", "validation_curve"]),
        Shown(
            path: "preprocessing", sources: ["_preprocessing"],
            missing: ["PowerTransformer", "QuantileTransformer", "KBinsDiscretizer"]),
        Shown(path: "impute", sources: ["_preprocessing"], names: ["SimpleImputer"], missing: ["KNNImputer"]),
        Shown(path: "metrics", sources: ["_metrics"]),
        Shown(
            path: "metrics.pairwise", sources: ["_metrics"],
            names: [
                "euclidean_distances", "cosine_similarity", "cosine_distances", "manhattan_distances",
                "linear_kernel", "rbf_kernel", "pairwise_distances", "pairwise_distances_argmin",
            ]),
        Shown(
            path: "linear_model", sources: ["_models", "_perceptron"],
            names: ["LinearRegression", "Ridge", "Lasso", "ElasticNet", "LogisticRegression", "Perceptron"],
            missing: [
                "SGDClassifier", "SGDRegressor", "BayesianRidge", "LassoCV", "RidgeCV", "RidgeClassifier",
                "HuberRegressor", "RANSACRegressor",
            ]),
        Shown(
            path: "neighbors", sources: ["_models"],
            names: ["KNeighborsClassifier", "KNeighborsRegressor", "NearestNeighbors"],
            missing: ["KernelDensity", "KDTree", "BallTree", "LocalOutlierFactor"]),
        Shown(
            path: "naive_bayes", sources: ["_models"], names: ["GaussianNB", "MultinomialNB"],
            missing: ["BernoulliNB"]),
        Shown(
            path: "cluster", sources: ["_models"], names: ["KMeans"],
            missing: [
                "MiniBatchKMeans", "DBSCAN", "AgglomerativeClustering", "SpectralClustering", "MeanShift",
            ]
        ),
        Shown(
            path: "decomposition", sources: ["_models"], names: ["PCA", "TruncatedSVD"],
            missing: ["RandomizedPCA", "NMF", "FastICA", "KernelPCA", "LatentDirichletAllocation"]),
        Shown(
            path: "pipeline", sources: ["_pipeline"],
            names: ["Pipeline", "make_pipeline", "FeatureUnion"]),
        Shown(
            path: "compose", sources: ["_pipeline"],
            names: ["ColumnTransformer", "make_column_transformer"], missing: ["TransformedTargetRegressor"]),
        Shown(
            path: "utils", sources: ["_pipeline", "_base"],
            names: ["shuffle", "resample", "check_random_state"]),
        Shown(
            path: "utils.class_weight", sources: ["_selection"],
            names: ["compute_class_weight", "compute_sample_weight"]),
        Shown(path: "feature_extraction", sources: ["_preprocessing"], names: ["DictVectorizer"]),
        Shown(
            path: "feature_extraction.text", sources: ["_text"],
            missing: ["HashingVectorizer"]),
        Shown(
            path: "tree", sources: [],
            missing: ["DecisionTreeClassifier", "DecisionTreeRegressor", "plot_tree", "export_text"]),
        Shown(
            path: "ensemble", sources: [],
            missing: [
                "RandomForestClassifier", "RandomForestRegressor", "GradientBoostingClassifier",
                "GradientBoostingRegressor", "AdaBoostClassifier", "BaggingClassifier",
                "ExtraTreesClassifier", "VotingClassifier", "IsolationForest",
            ]),
        Shown(path: "svm", sources: [], missing: ["SVC", "SVR", "LinearSVC", "LinearSVR", "OneClassSVM"]),
        Shown(path: "manifold", sources: [], missing: ["TSNE", "Isomap", "MDS", "LocallyLinearEmbedding"]),
        Shown(path: "mixture", sources: [], missing: ["GaussianMixture", "BayesianGaussianMixture"]),
        Shown(path: "neural_network", sources: [], missing: ["MLPClassifier", "MLPRegressor"]),
        Shown(
            path: "discriminant_analysis", sources: [],
            missing: ["LinearDiscriminantAnalysis", "QuadraticDiscriminantAnalysis"]),
        Shown(path: "gaussian_process", sources: [], missing: ["GaussianProcessRegressor"]),
        Shown(path: "kernel_approximation", sources: [], missing: ["RBFSampler", "Nystroem"]),
        Shown(
            path: "feature_selection", sources: [],
            missing: ["SelectKBest", "RFE", "chi2", "VarianceThreshold"]),
    ]

    static var modules: [NativeModule] {
        let children = shown.map(\.path).filter { !$0.contains(".") } + ["datasets"]
        let root = NativeModule(
            "sklearn", constants: [("__version__", { $0.string("1.9.1") })], lazyNames: children)
        return [root] + texts.map { NativeModule("sklearn.\($0.0)", python: $0.1) } + shown.map { module($0) }
    }

    private static func module(_ row: Shown) -> NativeModule {
        let inner = shown.filter { $0.path.hasPrefix(row.path + ".") }.map {
            String($0.path.dropFirst(row.path.count + 1))
        }
        return NativeModule(
            "sklearn.\(row.path)", lazyNames: inner,
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
