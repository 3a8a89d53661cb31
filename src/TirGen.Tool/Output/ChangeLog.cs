using TirGen.Autoscaling;

namespace TirGen.Tool.Output;

/// <summary>Keeps the first decisions that change the size, and counts the rest: a page must stay small.</summary>
internal sealed class ChangeLog : IProgress<Decision>
{
    /// <summary>More than these nobody reads.</summary>
    public const int Capacity = 1000;

    private readonly List<Decision> _changes = [];

    /// <summary>The changes that were kept, in order.</summary>
    public IReadOnlyList<Decision> Changes => _changes;

    /// <summary>How many were not.</summary>
    public int Omitted { get; private set; }

    /// <summary>Takes the next decision.</summary>
    public void Report(Decision value)
    {
        if (!value.IsChange)
            return;
        if (_changes.Count < Capacity)
            _changes.Add(value);
        else
            Omitted++;
    }
}
