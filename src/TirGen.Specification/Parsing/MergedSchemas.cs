using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>The schemas that one view consists of so far: which are done, and which are being read.</summary>
internal sealed class MergedSchemas
{
    private readonly HashSet<SpecObject> _done = [];
    private readonly HashSet<SpecObject> _open = [];

    /// <summary>How many schemas enclose the one that is read next.</summary>
    public int Depth => _open.Count;

    /// <summary>Whether a schema is being read, so that meeting it again is a circle.</summary>
    public bool IsOpen(SpecObject schema) => _open.Contains(schema);

    /// <summary>Begins with a schema; not when it was merged before.</summary>
    public bool TryEnter(SpecObject schema) => !_done.Contains(schema) && _open.Add(schema);

    /// <summary>Ends a schema's parts.</summary>
    public void Leave(SpecObject schema)
    {
        _open.Remove(schema);
        _done.Add(schema);
    }
}
