using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace TirGen.Records;

/// <summary>What all generated records have in common: what they keep as it came, and that they are equal by value, lists and maps included.</summary>
/// <remarks>
/// Two records of one type are equal when they stand for the same JSON: lists item by item, maps and <see cref="AdditionalProperties"/> whatever the order of
/// their entries, numbers and times as they are written. A hash code holds as long as nothing in the record is changed.
/// </remarks>
public abstract record ApiRecord
{
    /// <summary>Members that the document does not name, and those that came in another form than it says, as they were read; null when there were none.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Whether another record is of the same type and stands for the same JSON.</summary>
    /// <param name="other">The other record.</param>
    public virtual bool Equals(ApiRecord? other) =>
        ReferenceEquals(this, other)
        || other is not null && EqualityContract == other.EqualityContract && RecordText.Same((IApiRecord)this, (IApiRecord)other);

    /// <inheritdoc/>
    public override int GetHashCode() => RecordText.Hash((IApiRecord)this);

    /// <summary>The name of the type and the record as JSON, to be read by people: lists, maps and what was kept are shown.</summary>
    public sealed override string ToString() => EqualityContract.Name + " " + RecordText.Show((IApiRecord)this);

    /// <summary>Nothing calls this: a record shows itself as JSON.</summary>
    /// <param name="builder">Is left as it is.</param>
    /// <returns>Always <see langword="false"/>.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
