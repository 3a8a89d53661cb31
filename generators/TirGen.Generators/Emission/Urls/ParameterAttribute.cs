using TirGen.Generators.Emission.Code;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Lowering;

namespace TirGen.Generators.Emission.Urls;

/// <summary>The attribute by which analyzers know what a parameter may be.</summary>
internal static class ParameterAttribute
{
    private static readonly string[] Dots = ["", ".", ".."];

    /// <param name="parameter">The parameter.</param>
    /// <param name="isSegment">Its text is a whole part of the path, and so none that leads elsewhere.</param>
    public static string Of(ParameterModel parameter, bool isSegment)
    {
        string name = CSharpText.Literal(parameter.WireName);
        return Schema(parameter, isSegment) is { } schema ? $"__Parameter({name}, Schema = {CSharpText.Raw(schema)})" : $"__Parameter({name})";
    }

    /// <summary>The attribute before a parameter of a method; nothing where there is no rule to know.</summary>
    public static string InList(ParameterModel parameter, bool isSegment) => Schema(parameter, isSegment) is null ? "" : $"[{Of(parameter, isSegment)}] ";

    private static string? Schema(ParameterModel parameter, bool isSegment)
    {
        string? own = parameter.Validity is null || IsTrivial(RuleLowering.LowerText(parameter.Validity)) ? null : parameter.Validity;
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

    /// <summary>Whether C#'s own types keep a rule already.</summary>
    private static bool IsTrivial(Rule rule) => rule is TypeRule or BooleanRule || (rule is AllRule all && all.Rules.All(IsTrivial));
}
