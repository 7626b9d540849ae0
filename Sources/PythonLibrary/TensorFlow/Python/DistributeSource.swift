/// `tf.distribute`: strategies of one replica, the machine itself.
extension TensorFlowSources {
    static let distribution = #"""
        import enum
        import tensorflow as tf

        # The strategies whose scopes are open, and whether a replica's function runs in the innermost.
        _open = []


        class ReduceOp(enum.Enum):
            SUM = "SUM"
            MEAN = "MEAN"


        class CommunicationImplementation(enum.Enum):
            AUTO, RING, NCCL = "AUTO", "RING", "NCCL"


        CollectiveCommunication = CommunicationImplementation


        class InputReplicationMode(enum.Enum):
            PER_WORKER, PER_REPLICA = "PER_WORKER", "PER_REPLICA"


        class CommunicationOptions:
            def __init__(self, bytes_per_pack=0, timeout_seconds=None, implementation=CommunicationImplementation.AUTO):
                self.bytes_per_pack, self.timeout_seconds, self.implementation = bytes_per_pack, timeout_seconds, implementation


        class InputOptions:
            """Where the parts of a batch are put: there is one replica."""

            def __init__(self, experimental_fetch_to_device=None, experimental_replication_mode=InputReplicationMode.PER_WORKER,
                         experimental_place_dataset_on_device=False, experimental_per_replica_buffer_size=1):
                self.experimental_fetch_to_device = experimental_fetch_to_device
                self.experimental_replication_mode = experimental_replication_mode
                self.experimental_place_dataset_on_device = experimental_place_dataset_on_device
                self.experimental_per_replica_buffer_size = experimental_per_replica_buffer_size
                _note("tf.distribute.InputOptions changes nothing here: one replica runs, on the processor")


        class RunOptions:
            """How TensorFlow compiles a replica's function: nothing is compiled."""

            def __init__(self, experimental_enable_dynamic_batch_size=True, experimental_bucketizing_dynamic_shape=False,
                         experimental_xla_options=None):
                self.experimental_enable_dynamic_batch_size = experimental_enable_dynamic_batch_size
                self.experimental_bucketizing_dynamic_shape = experimental_bucketizing_dynamic_shape
                self.experimental_xla_options = experimental_xla_options
                _note("tf.distribute.RunOptions changes nothing here: functions are not compiled")


        class CrossDeviceOps:
            """How replicas add their gradients up: there is one replica."""

            def __init__(self, *args, **kwargs):
                pass


        class HierarchicalCopyAllReduce(CrossDeviceOps):
            def __init__(self, num_packs=1):
                self.num_packs = num_packs


        class NcclAllReduce(HierarchicalCopyAllReduce):
            pass


        class ReductionToOneDevice(CrossDeviceOps):
            def __init__(self, reduce_to_device=None, accumulation_fn=None):
                self.reduce_to_device, self.accumulation_fn = reduce_to_device, accumulation_fn


        class DistributedValues:
            pass


        class InputContext:
            """Which part of the data a worker makes: all of it."""

            num_input_pipelines, input_pipeline_id, num_replicas_in_sync = 1, 0, 1

            def get_per_replica_batch_size(self, global_batch_size):
                return global_batch_size

            def __str__(self):
                return "tf.distribute.InputContext(input pipeline id 0, total: 1)"


        class ValueContext:
            def __init__(self, replica_id_in_sync_group=0, num_replicas_in_sync=1):
                self.replica_id_in_sync_group, self.num_replicas_in_sync = replica_id_in_sync_group, num_replicas_in_sync


        class ReplicaContext:
            """What a replica's function sees of the others."""

            num_replicas_in_sync = 1

            def __init__(self, strategy):
                self.strategy, self.replica_id_in_sync_group = strategy, tf.constant(0)

            def all_reduce(self, reduce_op, value, options=None):
                _operation(reduce_op)
                return value

            def all_gather(self, value, axis, options=None):
                return value

            def merge_call(self, merge_fn, args=(), kwargs=None):
                return merge_fn(self.strategy, *args, **(kwargs or {}))

            def __enter__(self):
                _open.append((self.strategy, True))
                return self

            def __exit__(self, *args):
                _open.pop()


        class _Scope:
            def __init__(self, strategy):
                self._strategy = strategy

            def __enter__(self):
                _open.append((self._strategy, False))
                return self._strategy

            def __exit__(self, *args):
                _open.pop()


        def _operation(reduce_op):
            if isinstance(reduce_op, str):
                reduce_op = ReduceOp[reduce_op.upper()]
            if not isinstance(reduce_op, ReduceOp):
                raise ValueError("reduce_op: got %r, expected tf.distribute.ReduceOp.SUM or MEAN" % (reduce_op,))
            return reduce_op


        class Strategy:
            num_replicas_in_sync = 1

            def scope(self):
                return _Scope(self)

            def run(self, fn, args=(), kwargs=None, options=None):
                with ReplicaContext(self):
                    return fn(*args, **(kwargs or {}))

            def reduce(self, reduce_op, value, axis=None):
                reduce_op = _operation(reduce_op)
                if axis is None:
                    return tf.nest.map_structure(tf.convert_to_tensor, value)
                function = tf.reduce_sum if reduce_op is ReduceOp.SUM else tf.reduce_mean
                return tf.nest.map_structure(lambda part: function(part, axis=axis), value)

            def gather(self, value, axis):
                return tf.nest.map_structure(tf.convert_to_tensor, value)

            def experimental_distribute_dataset(self, dataset, options=None):
                return dataset

            def distribute_datasets_from_function(self, dataset_fn, options=None):
                return dataset_fn(InputContext())

            experimental_distribute_datasets_from_function = distribute_datasets_from_function

            def experimental_distribute_values_from_function(self, value_fn):
                return value_fn(ValueContext())

            def experimental_local_results(self, value):
                return (value,)

            def make_dataset_iterator(self, dataset):
                return iter(dataset)

            @property
            def cluster_resolver(self):
                return None


        class MirroredStrategy(Strategy):
            def __init__(self, devices=None, cross_device_ops=None):
                if devices is not None and len(devices) > 1:
                    _note("tf.distribute.MirroredStrategy: one replica runs, on the processor; %d devices were named" % len(devices))


        class OneDeviceStrategy(Strategy):
            def __init__(self, device):
                self._device = device


        class MultiWorkerMirroredStrategy(Strategy):
            def __init__(self, cluster_resolver=None, communication_options=None):
                if cluster_resolver is not None or communication_options is not None:
                    _note("tf.distribute.MultiWorkerMirroredStrategy: one replica runs, on this machine")


        class CentralStorageStrategy(Strategy):
            def __init__(self, compute_devices=None, parameter_device=None):
                if compute_devices is not None or parameter_device is not None:
                    _note("tf.distribute.CentralStorageStrategy: one replica runs, on the processor")


        class _DefaultStrategy(Strategy):
            pass


        MirroredStrategy.__module__ = "tensorflow.python.distribute.mirrored_strategy"
        OneDeviceStrategy.__module__ = "tensorflow.python.distribute.one_device_strategy"
        CentralStorageStrategy.__module__ = "tensorflow.python.distribute.central_storage_strategy"
        _default = _DefaultStrategy()


        def get_strategy():
            return _open[-1][0] if _open else _default


        def has_strategy():
            return bool(_open)


        def get_replica_context():
            if not _open:
                return ReplicaContext(_default)
            return ReplicaContext(_open[-1][0]) if _open[-1][1] else None


        def in_cross_replica_context():
            return bool(_open) and not _open[-1][1]


        def experimental_set_strategy(strategy):
            _open[:] = [] if strategy is None else [(strategy, False)]


        def _refused(name):
            def refuse(*args, **kwargs):
                raise NotImplementedError("tf.distribute.%s: there is one machine here; tf.distribute.MirroredStrategy runs on it" % name)
            refuse.__name__ = name
            return refuse


        TPUStrategy, ParameterServerStrategy = _refused("TPUStrategy"), _refused("ParameterServerStrategy")


        class cluster_resolver:
            class ClusterResolver:
                pass

            class SimpleClusterResolver(ClusterResolver):
                def __init__(self, cluster_spec, master="", task_type=None, task_id=None, environment="", num_accelerators=None,
                             rpc_layer=None):
                    self._spec, self.task_type, self.task_id, self.environment = cluster_spec, task_type, task_id, environment

                def cluster_spec(self):
                    return self._spec

            class TFConfigClusterResolver(ClusterResolver):
                def __init__(self, task_type=None, task_id=None, rpc_layer=None, environment=None):
                    self.task_type, self.task_id = task_type, task_id

            class TPUClusterResolver(ClusterResolver):
                def __init__(self, tpu=None, *args, **kwargs):
                    raise ValueError("Please provide a TPU Name to connect to.")


        class experimental:
            CentralStorageStrategy, MultiWorkerMirroredStrategy = CentralStorageStrategy, MultiWorkerMirroredStrategy
            TPUStrategy, ParameterServerStrategy = TPUStrategy, ParameterServerStrategy
            CommunicationOptions, CommunicationImplementation = CommunicationOptions, CommunicationImplementation
            CollectiveHints, CollectiveCommunication = CommunicationOptions, CommunicationImplementation
            ValueContext = ValueContext
        """#
}
