namespace TirGen.Specification.Cel.Types;

/// <summary>One function.</summary>
/// <param name="Result">The type of its value.</param>
/// <param name="IsMember">Whether it may be written behind a dot.</param>
/// <param name="IsGlobal">Whether it may be written without one.</param>
/// <param name="Arguments">For each argument the kinds it takes; none means any.</param>
internal sealed record CelFunction(CelType Result, bool IsMember, bool IsGlobal, IReadOnlyList<IReadOnlyList<CelKind>> Arguments)
{
    public bool Takes(int index, CelType type) =>
        type.Kind == CelKind.Dyn || Arguments[index].Count == 0 || Arguments[index].Contains(type.Kind);
}
