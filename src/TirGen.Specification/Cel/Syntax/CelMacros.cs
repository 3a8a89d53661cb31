using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary>Calls whose arguments are not values: <c>has</c>, and the macros that bind a variable.</summary>
internal static class CelMacros
{
    private static readonly Dictionary<string, CelMacro> ByName = new(StringComparer.Ordinal)
    {
        ["all"] = CelMacro.All,
        ["exists"] = CelMacro.Exists,
        ["exists_one"] = CelMacro.ExistsOne,
        ["existsOne"] = CelMacro.ExistsOne,
        ["filter"] = CelMacro.Filter,
        ["map"] = CelMacro.Map,
    };

    public static CelNode Expand(TextRange range, CelToken name, CelNode? target, IReadOnlyList<CelNode> arguments)
    {
        if (target is null && name.Text == "has" && arguments.Count == 1)
        {
            return arguments[0] is CelSelect { IsTest: false } select
                ? new CelSelect(range, select.Target, select.Field, select.FieldRange, isTest: true)
                : throw new CelSyntaxException("has() takes a field selection such as self.name.", arguments[0].Range);
        }

        bool isMacro = ByName.TryGetValue(name.Text, out CelMacro macro);
        if (target is null || !isMacro || !(arguments.Count == 2 || (macro == CelMacro.Map && arguments.Count == 3)))
        {
            return new CelCall(range, name.Text, name.Range, target, arguments);
        }

        return arguments[0] is CelIdentifier variable
            ? new CelComprehension(range, macro, target, variable, arguments.Count == 3 ? arguments[1] : null, arguments[arguments.Count - 1])
            : throw new CelSyntaxException($"{name.Text}() takes the name of a variable first.", arguments[0].Range);
    }
}
