using TirGen.Specification.Cel.Types;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Reading;

namespace TirGen.Conformance.Tests;

/// <summary>One test of cel-spec. An outcome that is neither a basic value nor an error is null.</summary>
internal sealed record CelSpecTest(string Id, string Expression, IReadOnlyDictionary<string, CelValue>? Bindings, CelValue? Outcome)
{
    public static IReadOnlyList<CelSpecTest> ReadAll() =>
        [.. TestData.ReadLines("cel-spec.jsonl").Select(static line => From((SpecObject)line))];

    /// <summary>Every variable that is bound, its type unknown before evaluation.</summary>
    public IReadOnlyDictionary<string, CelType> Variables =>
        (Bindings ?? new Dictionary<string, CelValue>()).ToDictionary(static b => b.Key, static _ => CelType.Dyn, StringComparer.Ordinal);

    private static CelSpecTest From(SpecObject line)
    {
        SpecNode? bindings = line.Find("bindings")?.Value;
        Dictionary<string, CelValue>? values = bindings is null ? [] : bindings is SpecObject o
            ? o.Members.ToDictionary(static m => m.Name, static m => TaggedValue.Read(m.Value), StringComparer.Ordinal)
            : null;
        CelValue? outcome = line["error"] is not null ? new CelError("")
            : line["value"] is SpecObject value ? TaggedValue.Read(value)
            : null;
        return new CelSpecTest(line.Text("id"), line.Text("expr"), values, outcome);
    }
}
