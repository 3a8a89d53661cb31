using TirGen.Specification.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TirGen.Specification.Yaml;

/// <summary>The core schema of YAML 1.2: which type a scalar has.</summary>
internal static class YamlScalars
{
    private const string Core = "tag:yaml.org,2002:";

    /// <summary>The node of a scalar.</summary>
    public static SpecNode Read(string text, TextRange range, Scalar scalar)
    {
        string value = scalar.Value;
        if (!scalar.Tag.IsEmpty && !scalar.Tag.IsNonSpecific)
        {
            return OfTag(text, range, scalar);
        }

        if (scalar.Style != ScalarStyle.Plain || scalar.Tag.IsNonSpecific)
        {
            return Text(text, range, scalar);
        }

        return IsNull(value) ? new SpecNull(range)
            : Boolean(value) is { } boolean ? new SpecBoolean(range, boolean)
            : (SpecNode?)Number(range, value) ?? Text(text, range, scalar);
    }

    /// <summary>The name that a scalar is as a key: its text, whatever type it would have as a value.</summary>
    public static string Name(TextRange range, Scalar key)
    {
        if (!key.Tag.IsEmpty && !key.Tag.IsNonSpecific && !key.Tag.Value.StartsWith(Core, StringComparison.Ordinal))
        {
            throw Unknown(range, key);
        }

        return key is { Style: ScalarStyle.Plain, Value: "" } ? throw YamlSyntaxException.At(range, "A key is missing here.") : key.Value;
    }

    private static SpecNode OfTag(string text, TextRange range, Scalar scalar)
    {
        SpecNode? node = scalar.Tag.Value switch
        {
            Core + "str" => Text(text, range, scalar),
            Core + "null" when IsNull(scalar.Value) => new SpecNull(range),
            Core + "bool" when Boolean(scalar.Value) is { } boolean => new SpecBoolean(range, boolean),
            Core + "int" when Number(range, scalar.Value) is { } number && number.TryGetInt64(out _) => number,
            Core + "float" => Number(range, scalar.Value),
            _ => null,
        };
        return node ?? throw Unknown(range, scalar);
    }

    private static YamlSyntaxException Unknown(TextRange range, Scalar scalar) =>
        YamlSyntaxException.At(range, $"The tag {scalar.Tag.Value} is none of the core schema, or this is no value of it.");

    private static SpecString Text(string text, TextRange range, Scalar scalar)
    {
        (int start, List<EscapeMark> marks) = YamlText.Align(text, range, scalar.Value);
        return new SpecString(range, scalar.Value, marks, start - range.Start);
    }

    private static bool IsNull(string value) => value is "" or "~" or "null" or "Null" or "NULL";

    private static bool? Boolean(string value) => value switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    private static SpecNumber? Number(TextRange range, string value)
    {
        if (YamlNumbers.IsNotFinite(value))
        {
            throw YamlSyntaxException.At(range, $"{value} has no counterpart in JSON; leave the member out, or put it in quotes.");
        }

        return YamlNumbers.ToJson(value) is { } json ? new SpecNumber(range, json) : null;
    }
}
