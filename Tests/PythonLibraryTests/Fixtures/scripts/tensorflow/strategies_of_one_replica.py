# tf.distribute on one machine: one replica, whatever the strategy.
import tensorflow as tf

strategy = tf.distribute.MirroredStrategy(["cpu:0"])
print(strategy.num_replicas_in_sync, tf.distribute.has_strategy())
with strategy.scope():
    print(tf.distribute.get_strategy() is strategy, tf.distribute.in_cross_replica_context())
    print(tf.distribute.get_replica_context())
print(strategy.run(lambda x: x * 2, args=(tf.constant(2),)))
print(strategy.run(lambda: tf.distribute.get_replica_context().replica_id_in_sync_group))
print(strategy.reduce(tf.distribute.ReduceOp.MEAN, tf.constant([1.0, 2.0]), axis=0))
print(strategy.reduce("SUM", tf.constant([1.0, 2.0]), axis=None))
print(strategy.experimental_local_results(tf.constant(1)))


def batches(context):
    size = context.get_per_replica_batch_size(4)
    whole = tf.data.Dataset.range(10).batch(size)
    return whole.shard(context.num_input_pipelines, context.input_pipeline_id)


for batch in strategy.distribute_datasets_from_function(batches):
    print(batch)
iterator = iter(tf.data.Dataset.range(1))
first, second = iterator.get_next_as_optional(), iterator.get_next_as_optional()
print(first.has_value(), first.get_value(), second.has_value())
try:
    tf.distribute.cluster_resolver.TPUClusterResolver()
except ValueError as error:
    print(error)
