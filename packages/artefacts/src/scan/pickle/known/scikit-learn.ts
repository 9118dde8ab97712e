/**
 * Classes of scikit-learn that a trained estimator is made of: module and names. Their state is set as it
 * is; none runs, opens or fetches anything for it.
 */
export const SCIKIT_LEARN: Readonly<Record<string, string>> = {
  'sklearn._loss._loss':
    'CyHalfBinomialLoss CyHalfMultinomialLoss CyHalfSquaredError CyHalfPoissonLoss CyAbsoluteError CyPinballLoss',
  'sklearn._loss.link':
    'Interval BaseLink IdentityLink LogLink LogitLink HalfLogitLink MultinomialLogit',
  'sklearn._loss.loss':
    'BaseLoss HalfSquaredError AbsoluteError PinballLoss HuberLoss HalfPoissonLoss HalfGammaLoss HalfTweedieLoss HalfTweedieLossIdentity HalfBinomialLoss HalfMultinomialLoss ExponentialLoss ArrayAPILossMixin HalfBinomialLossArrayAPI HalfMultinomialLossArrayAPI HalfPoissonLossArrayAPI',
  'sklearn.base':
    'BaseEstimator ClassifierMixin RegressorMixin ClusterMixin BiclusterMixin TransformerMixin OneToOneFeatureMixin ClassNamePrefixFeaturesOutMixin DensityMixin OutlierMixin MetaEstimatorMixin MultiOutputMixin _UnstableArchMixin',
  'sklearn.calibration':
    'CalibratedClassifierCV _CalibratedClassifier _SigmoidCalibration _TemperatureScaling CalibrationDisplay',
  'sklearn.cluster._affinity_propagation': 'AffinityPropagation',
  'sklearn.cluster._agglomerative': 'AgglomerativeClustering FeatureAgglomeration',
  'sklearn.cluster._bicluster': 'BaseSpectral SpectralCoclustering SpectralBiclustering',
  'sklearn.cluster._birch': '_CFNode _CFSubcluster Birch',
  'sklearn.cluster._bisect_k_means': '_BisectingTree BisectingKMeans',
  'sklearn.cluster._dbscan': 'DBSCAN',
  'sklearn.cluster._feature_agglomeration': 'AgglomerationTransform',
  'sklearn.cluster._hdbscan.hdbscan': 'HDBSCAN',
  'sklearn.cluster._kmeans': '_BaseKMeans KMeans MiniBatchKMeans',
  'sklearn.cluster._mean_shift': 'MeanShift',
  'sklearn.cluster._optics': 'OPTICS',
  'sklearn.cluster._spectral': 'SpectralClustering',
  'sklearn.cluster.k_means_': 'KMeans MiniBatchKMeans',
  'sklearn.compose._column_transformer': 'ColumnTransformer make_column_selector',
  'sklearn.compose._target': 'TransformedTargetRegressor',
  'sklearn.covariance._elliptic_envelope': 'EllipticEnvelope',
  'sklearn.covariance._empirical_covariance': 'EmpiricalCovariance',
  'sklearn.covariance._graph_lasso': 'BaseGraphicalLasso GraphicalLasso GraphicalLassoCV',
  'sklearn.covariance._robust_covariance': 'MinCovDet',
  'sklearn.covariance._shrunk_covariance': 'ShrunkCovariance LedoitWolf OAS',
  'sklearn.cross_decomposition._pls': '_PLS PLSRegression PLSCanonical CCA PLSSVD',
  'sklearn.decomposition._base': '_BasePCA',
  'sklearn.decomposition._dict_learning':
    '_BaseSparseCoding SparseCoder DictionaryLearning MiniBatchDictionaryLearning',
  'sklearn.decomposition._factor_analysis': 'FactorAnalysis',
  'sklearn.decomposition._fastica': 'FastICA',
  'sklearn.decomposition._incremental_pca': 'IncrementalPCA',
  'sklearn.decomposition._kernel_pca': 'KernelPCA',
  'sklearn.decomposition._lda': 'LatentDirichletAllocation',
  'sklearn.decomposition._nmf': '_BaseNMF NMF MiniBatchNMF',
  'sklearn.decomposition._pca': 'PCA',
  'sklearn.decomposition._sparse_pca': '_BaseSparsePCA SparsePCA MiniBatchSparsePCA',
  'sklearn.decomposition._truncated_svd': 'TruncatedSVD',
  'sklearn.decomposition.pca': 'PCA',
  'sklearn.discriminant_analysis':
    'DiscriminantAnalysisPredictionMixin LinearDiscriminantAnalysis QuadraticDiscriminantAnalysis',
  'sklearn.dummy': 'DummyClassifier DummyRegressor',
  'sklearn.ensemble._bagging': 'BaseBagging BaggingClassifier BaggingRegressor',
  'sklearn.ensemble._base': 'BaseEnsemble _BaseHeterogeneousEnsemble',
  'sklearn.ensemble._forest':
    'BaseForest ForestClassifier ForestRegressor RandomForestClassifier RandomForestRegressor ExtraTreesClassifier ExtraTreesRegressor RandomTreesEmbedding',
  'sklearn.ensemble._gb':
    'VerboseReporter BaseGradientBoosting GradientBoostingClassifier GradientBoostingRegressor',
  'sklearn.ensemble._gb_losses': 'BinomialDeviance MultinomialDeviance LeastSquaresError',
  'sklearn.ensemble._hist_gradient_boosting.binning': '_BinMapper',
  'sklearn.ensemble._hist_gradient_boosting.gradient_boosting':
    'BaseHistGradientBoosting HistGradientBoostingRegressor HistGradientBoostingClassifier',
  'sklearn.ensemble._hist_gradient_boosting.grower': 'TreeNode TreeGrower',
  'sklearn.ensemble._hist_gradient_boosting.predictor': 'TreePredictor',
  'sklearn.ensemble._iforest': 'IsolationForest',
  'sklearn.ensemble._stacking': '_BaseStacking StackingClassifier StackingRegressor',
  'sklearn.ensemble._voting': '_BaseVoting VotingClassifier VotingRegressor',
  'sklearn.ensemble._weight_boosting': 'BaseWeightBoosting AdaBoostClassifier AdaBoostRegressor',
  'sklearn.ensemble.forest':
    'RandomForestClassifier RandomForestRegressor ExtraTreesClassifier ExtraTreesRegressor',
  'sklearn.ensemble.gradient_boosting': 'GradientBoostingClassifier GradientBoostingRegressor',
  'sklearn.feature_extraction._dict_vectorizer': 'DictVectorizer',
  'sklearn.feature_extraction._hash': 'FeatureHasher',
  'sklearn.feature_extraction.image': 'PatchExtractor',
  'sklearn.feature_extraction.text':
    '_VectorizerMixin HashingVectorizer CountVectorizer TfidfTransformer TfidfVectorizer',
  'sklearn.feature_selection._base': 'SelectorMixin',
  'sklearn.feature_selection._from_model': 'SelectFromModel',
  'sklearn.feature_selection._rfe': 'RFE RFECV',
  'sklearn.feature_selection._sequential': 'SequentialFeatureSelector',
  'sklearn.feature_selection._univariate_selection':
    '_BaseFilter SelectPercentile SelectKBest SelectFpr SelectFdr SelectFwe GenericUnivariateSelect',
  'sklearn.feature_selection._variance_threshold': 'VarianceThreshold',
  'sklearn.frozen._frozen': 'FrozenEstimator',
  'sklearn.gaussian_process._gpc':
    '_BinaryGaussianProcessClassifierLaplace GaussianProcessClassifier',
  'sklearn.gaussian_process._gpr': 'GaussianProcessRegressor',
  'sklearn.gaussian_process.kernels':
    'Kernel NormalizedKernelMixin StationaryKernelMixin GenericKernelMixin CompoundKernel KernelOperator Sum Product Exponentiation ConstantKernel WhiteKernel RBF Matern RationalQuadratic ExpSineSquared DotProduct PairwiseKernel',
  'sklearn.impute': 'SimpleImputer',
  'sklearn.impute._base': '_BaseImputer SimpleImputer MissingIndicator',
  'sklearn.impute._iterative': 'IterativeImputer',
  'sklearn.impute._knn': 'KNNImputer',
  'sklearn.isotonic': 'IsotonicRegression',
  'sklearn.kernel_approximation':
    'PolynomialCountSketch RBFSampler SkewedChi2Sampler AdditiveChi2Sampler Nystroem',
  'sklearn.kernel_ridge': 'KernelRidge',
  'sklearn.linear_model._base':
    'LinearModel MultiOutputLinearModel LinearClassifierMixin SparseCoefMixin LinearRegression',
  'sklearn.linear_model._bayes': 'BayesianRidge ARDRegression',
  'sklearn.linear_model._coordinate_descent':
    'ElasticNet Lasso LinearModelCV LassoCV ElasticNetCV MultiTaskElasticNet MultiTaskLasso MultiTaskElasticNetCV MultiTaskLassoCV',
  'sklearn.linear_model._glm._newton_solver': 'NewtonSolver NewtonCholeskySolver',
  'sklearn.linear_model._glm.glm':
    '_GeneralizedLinearRegressor PoissonRegressor GammaRegressor TweedieRegressor',
  'sklearn.linear_model._huber': 'HuberRegressor',
  'sklearn.linear_model._least_angle': 'Lars LassoLars LarsCV LassoLarsCV LassoLarsIC',
  'sklearn.linear_model._linear_loss': 'LinearModelLoss',
  'sklearn.linear_model._logistic': '_LbfgsCallbackBridge LogisticRegression LogisticRegressionCV',
  'sklearn.linear_model._omp': 'OrthogonalMatchingPursuit OrthogonalMatchingPursuitCV',
  'sklearn.linear_model._passive_aggressive':
    'PassiveAggressiveClassifier PassiveAggressiveRegressor',
  'sklearn.linear_model._perceptron': 'Perceptron',
  'sklearn.linear_model._quantile': 'QuantileRegressor',
  'sklearn.linear_model._ransac': 'RANSACRegressor',
  'sklearn.linear_model._ridge':
    '_BaseRidge Ridge _RidgeClassifierMixin RidgeClassifier _X_CenterStackOp _XT_CenterStackOp _IdentityRegressor _IdentityClassifier _RidgeGCV _BaseRidgeCV RidgeCV RidgeClassifierCV',
  'sklearn.linear_model._sgd_fast':
    'Hinge SquaredHinge Log SquaredLoss ModifiedHuber EpsilonInsensitive Huber',
  'sklearn.linear_model._stochastic_gradient':
    '_ValidationScoreCallback BaseSGD BaseSGDClassifier SGDClassifier BaseSGDRegressor SGDRegressor SGDOneClassSVM',
  'sklearn.linear_model._theil_sen': 'TheilSenRegressor',
  'sklearn.linear_model.base': 'LinearRegression',
  'sklearn.linear_model.logistic': 'LogisticRegression',
  'sklearn.linear_model.ridge': 'Ridge RidgeClassifier',
  'sklearn.manifold._classical_mds': 'ClassicalMDS',
  'sklearn.manifold._isomap': 'Isomap',
  'sklearn.manifold._locally_linear': 'LocallyLinearEmbedding',
  'sklearn.manifold._mds': 'MDS',
  'sklearn.manifold._spectral_embedding': 'SpectralEmbedding',
  'sklearn.manifold._t_sne': 'TSNE',
  'sklearn.metrics._dist_metrics':
    'newObj EuclideanDistance EuclideanDistance64 MinkowskiDistance MinkowskiDistance64 ManhattanDistance ManhattanDistance64',
  'sklearn.metrics._pairwise_distances_reduction._dispatcher':
    'BaseDistancesReductionDispatcher ArgKmin RadiusNeighbors ArgKminClassMode RadiusNeighborsClassMode',
  'sklearn.metrics._scorer':
    '_MultimetricScorer _BaseScorer _Scorer _PassthroughScorer _CurveScorer',
  'sklearn.mixture._base': 'BaseMixture',
  'sklearn.mixture._bayesian_mixture': 'BayesianGaussianMixture',
  'sklearn.mixture._gaussian_mixture': 'GaussianMixture',
  'sklearn.model_selection._classification_threshold':
    'BaseThresholdClassifier FixedThresholdClassifier TunedThresholdClassifierCV',
  'sklearn.model_selection._search':
    'ParameterGrid ParameterSampler BaseSearchCV GridSearchCV RandomizedSearchCV',
  'sklearn.model_selection._search_successive_halving':
    '_SubsampleMetaSplitter BaseSuccessiveHalving HalvingGridSearchCV HalvingRandomSearchCV',
  'sklearn.model_selection._split':
    '_UnsupportedGroupCVMixin GroupsConsumerMixin BaseCrossValidator LeaveOneOut LeavePOut _BaseKFold KFold GroupKFold StratifiedKFold StratifiedGroupKFold TimeSeriesSplit LeaveOneGroupOut LeavePGroupsOut _RepeatedSplits RepeatedKFold RepeatedStratifiedKFold BaseShuffleSplit ShuffleSplit GroupShuffleSplit StratifiedShuffleSplit PredefinedSplit _CVIterableWrapper',
  'sklearn.multiclass':
    '_ConstantPredictor OneVsRestClassifier OneVsOneClassifier OutputCodeClassifier',
  'sklearn.multioutput':
    '_MultiOutputEstimator MultiOutputRegressor MultiOutputClassifier _BaseChain ClassifierChain RegressorChain',
  'sklearn.naive_bayes':
    '_BaseNB GaussianNB _BaseDiscreteNB MultinomialNB ComplementNB BernoulliNB CategoricalNB',
  'sklearn.neighbors._ball_tree': 'BallTree newObj BallTree64 BallTree32',
  'sklearn.neighbors._base': 'NeighborsBase KNeighborsMixin RadiusNeighborsMixin',
  'sklearn.neighbors._classification': 'KNeighborsClassifier RadiusNeighborsClassifier',
  'sklearn.neighbors._graph': 'KNeighborsTransformer RadiusNeighborsTransformer',
  'sklearn.neighbors._kd_tree': 'KDTree newObj KDTree64 KDTree32',
  'sklearn.neighbors._kde': 'KernelDensity',
  'sklearn.neighbors._lof': 'LocalOutlierFactor',
  'sklearn.neighbors._nca': 'NeighborhoodComponentsAnalysis',
  'sklearn.neighbors._nearest_centroid': 'NearestCentroid',
  'sklearn.neighbors._regression': 'KNeighborsRegressor RadiusNeighborsRegressor',
  'sklearn.neighbors._unsupervised': 'NearestNeighbors',
  'sklearn.neighbors.classification': 'KNeighborsClassifier',
  'sklearn.neural_network._multilayer_perceptron':
    'BaseMultilayerPerceptron MLPClassifier MLPRegressor',
  'sklearn.neural_network._rbm': 'BernoulliRBM',
  'sklearn.neural_network._stochastic_optimizers': 'BaseOptimizer SGDOptimizer AdamOptimizer',
  'sklearn.pipeline': 'Pipeline FeatureUnion',
  'sklearn.preprocessing._data':
    'MinMaxScaler StandardScaler MaxAbsScaler RobustScaler Normalizer Binarizer KernelCenterer QuantileTransformer PowerTransformer',
  'sklearn.preprocessing._discretization': 'KBinsDiscretizer',
  'sklearn.preprocessing._encoders': '_BaseEncoder OneHotEncoder OrdinalEncoder',
  'sklearn.preprocessing._function_transformer': 'FunctionTransformer',
  'sklearn.preprocessing._label': 'LabelEncoder LabelBinarizer MultiLabelBinarizer',
  'sklearn.preprocessing._polynomial': 'PolynomialFeatures SplineTransformer',
  'sklearn.preprocessing._target_encoder': 'TargetEncoder',
  'sklearn.preprocessing.data':
    'StandardScaler MinMaxScaler MaxAbsScaler RobustScaler Normalizer Binarizer PolynomialFeatures',
  'sklearn.preprocessing.label': 'LabelEncoder LabelBinarizer MultiLabelBinarizer',
  'sklearn.random_projection':
    'BaseRandomProjection GaussianRandomProjection SparseRandomProjection',
  'sklearn.semi_supervised._label_propagation':
    'BaseLabelPropagation LabelPropagation LabelSpreading',
  'sklearn.semi_supervised._self_training': 'SelfTrainingClassifier',
  'sklearn.svm._base': 'BaseLibSVM BaseSVC',
  'sklearn.svm._classes': 'LinearSVC LinearSVR SVC NuSVC SVR NuSVR OneClassSVM',
  'sklearn.svm.classes': 'SVC SVR LinearSVC LinearSVR NuSVC NuSVR OneClassSVM',
  'sklearn.tree._classes':
    'BaseDecisionTree DecisionTreeClassifier DecisionTreeRegressor ExtraTreeClassifier ExtraTreeRegressor',
  'sklearn.tree._tree': 'Tree DepthFirstTreeBuilder BestFirstTreeBuilder',
  'sklearn.tree.tree':
    'DecisionTreeClassifier DecisionTreeRegressor ExtraTreeClassifier ExtraTreeRegressor',
  'sklearn.utils': 'Bunch',
  'sklearn.utils._bunch': 'Bunch',
  'sklearn.utils._tags': 'Tags',
};
