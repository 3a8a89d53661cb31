using System.Collections;
using System.Runtime.CompilerServices;

namespace TirGen.Generators.Planning.Writing;

/// <summary>Steps of writing in their order, equal to others of the same steps.</summary>
[CollectionBuilder(typeof(Steps), nameof(Of))]
internal sealed class Steps : IReadOnlyList<WriteOp>, IEquatable<Steps>
{
    private readonly WriteOp[] _ops;

    private Steps(WriteOp[] ops) => _ops = ops;

    /// <inheritdoc/>
    public int Count => _ops.Length;

    /// <inheritdoc/>
    public WriteOp this[int index] => _ops[index];

    /// <summary>The steps of a collection expression.</summary>
    public static Steps Of(ReadOnlySpan<WriteOp> ops) => new(ops.ToArray());

    /// <inheritdoc/>
    public bool Equals(Steps? other) => ReferenceEquals(this, other) || (other is not null && _ops.SequenceEqual(other._ops));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => _ops.Aggregate(_ops.Length, static (hash, op) => unchecked((hash * 31) + op.GetHashCode()));

    /// <inheritdoc/>
    public IEnumerator<WriteOp> GetEnumerator() => ((IEnumerable<WriteOp>)_ops).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
