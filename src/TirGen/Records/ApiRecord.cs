using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using TirGen.Reading;

namespace TirGen.Records;

/// <summary>What all generated records have in common: what they keep as it came, and that they are equal by value, lists and maps included.</summary>
/// <remarks>
/// Two records of one type are equal when they stand for the same JSON: lists item by item, maps and <see cref="AdditionalProperties"/> whatever the order of
/// their entries, numbers and times as they are written. A hash code holds as long as nothing in the record is changed.
/// What a record does for this class are overrides and no members of an interface, whose names would stand in an assembly once for each record.
/// </remarks>
[SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "No name of a document begins so.")]
public abstract record ApiRecord
{
    /// <summary>Members that the document does not name, and those that came in another form than it says, as they were read; null when there were none.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Whether another record is of the same type and stands for the same JSON.</summary>
    /// <param name="other">The other record.</param>
    public virtual bool Equals(ApiRecord? other) =>
        ReferenceEquals(this, other)
        || other is not null && EqualityContract == other.EqualityContract && RecordText.Same(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RecordText.Hash(this);

    /// <summary>The name of the type and the record as JSON, to be read by people: lists, maps and what was kept are shown.</summary>
    public sealed override string ToString() => EqualityContract.Name + " " + RecordText.Show(this);

    /// <summary>The members that the document names.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract ApiNames __Table { get; }

    /// <summary>Names each member with whether it has a value, and writes those that are asked for.</summary>
    /// <param name="w">Takes the members.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract void __Members(in RecordWriter w);

    /// <summary>Writes the record, with what it keeps as it came.</summary>
    internal void Write(Utf8JsonWriter json)
    {
        RecordWriter w = new(json, __Table, AdditionalProperties);
        __Members(w);
        w.End();
    }

    /// <summary>Nothing calls this: a record shows itself as JSON.</summary>
    /// <param name="builder">Is left as it is.</param>
    /// <returns>Always <see langword="false"/>.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
