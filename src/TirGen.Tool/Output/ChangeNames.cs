using System.Text.Json;
using TirGen.Tool.Compatibility;

namespace TirGen.Tool.Output;

/// <summary>Kinds of changes in output.</summary>
internal static class ChangeNames
{
    public static string Name(this ChangeKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    public static string Name(this Breaks breaks) => string.Join(" and ", breaks.Names());

    public static IEnumerable<string> Names(this Breaks breaks)
    {
        if (breaks.HasFlag(Breaks.Source))
        {
            yield return "source";
        }

        if (breaks.HasFlag(Breaks.Wire))
        {
            yield return "wire";
        }
    }
}
