using TirGen.Specification.Model;
using TirGen.Specification.Rules;

namespace TirGen.Generators.Planning.Rules;

/// <summary>The schema by which analyzers know what a parameter may be.</summary>
internal static class ParameterSchema
{
    private static readonly string[] Dots = ["", ".", ".."];

    /// <summary>The schema as compact JSON; null where C#'s own types keep every rule.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="isSegment">Its text is a whole part of the path, and so none that leads elsewhere.</param>
    public static string? Of(ParameterModel parameter, bool isSegment)
    {
        string? own = parameter.Validity is null || IsTrivial(parameter.Validity.Rule) ? null : parameter.Validity.Text;
        return (own, isSegment) switch
        {
            (_, false) => own,
            (null, true) => NoDots(parameter),
            _ => $"{{\"allOf\":[{own},{NoDots(parameter)}]}}",
        };
    }

    /// <summary>A rule against what leads elsewhere: of a list, one that has no item or such a one alone. A label begins with a point of its own.</summary>
    private static string NoDots(ParameterModel parameter)
    {
        IEnumerable<string> texts = Dots.Where(text => parameter.Style != ParameterStyle.Label || text.Length < 2).Select(static text => $"\"{text}\"");
        return $"{{\"not\":{{\"enum\":[{string.Join(",", parameter.Type.Kind == TypeKind.List ? texts.Select(static text => $"[{text}]").Prepend("[]") : texts)}]}}}}";
    }

    private static bool IsTrivial(Rule rule) => rule is TypeRule or BooleanRule || (rule is AllRule all && all.Rules.All(IsTrivial));
}
