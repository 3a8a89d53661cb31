using System.Text;
using TirGen.Specification.Cel.Types;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Rules.Patterns;
using TirGen.Specification.Rules.Values;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Cel.Evaluation;

/// <summary>The functions over known arguments.</summary>
internal sealed class CelCalls(IReadOnlyDictionary<string, TextPattern> patterns)
{
    public CelValue Call(string function, IReadOnlyList<CelValue> arguments) => (function, arguments) switch
    {
        ("size", [var value]) => Size(value),
        ("startsWith", [CelString text, CelString part]) => new CelBool(text.Value.StartsWith(part.Value, StringComparison.Ordinal)),
        ("endsWith", [CelString text, CelString part]) => new CelBool(text.Value.EndsWith(part.Value, StringComparison.Ordinal)),
        ("contains", [CelString text, CelString part]) => new CelBool(text.Value.IndexOf(part.Value, StringComparison.Ordinal) >= 0),
        ("matches", [CelString text, CelString pattern]) => Matches(text.Value, pattern.Value),
        ("int", [var value]) => CelNumberConversions.ToInt(value),
        ("uint", [var value]) => CelNumberConversions.ToUint(value),
        ("double", [var value]) => CelNumberConversions.ToDouble(value),
        ("string", [var value]) => ToText(value),
        ("bytes", [CelBytes bytes]) => bytes,
        ("bytes", [CelString text]) => new CelBytes(Encoding.UTF8.GetBytes(text.Value)),
        ("bool", [CelBool value]) => value,
        ("bool", [CelString text]) => ToBool(text.Value),
        ("dyn", [var value]) => value,
        _ when CelFunctions.Find(function) is null => new CelError($"{function}() is outside the supported part of CEL"),
        _ => CelError.NoOverload(function, arguments),
    };

    private static CelValue Size(CelValue value) => value switch
    {
        CelString s => new CelInt(CodePoints.Count(s.Value)),
        CelBytes b => new CelInt(b.Value.Count),
        CelList l => l.IsComplete ? new CelInt(l.Items.Count) : CelUnknown.Present,
        CelMap m => m.IsComplete && !m.Entries.Any(static e => e.Value is CelUnknown { IsPresent: false }) ? new CelInt(m.Entries.Count) : CelUnknown.Present,
        _ => CelError.NoOverload("size", value),
    };

    private static CelValue ToText(CelValue value)
    {
        switch (value)
        {
            case CelString:
                return value;
            case CelBool or CelInt or CelUint:
                return new CelString(value.ToString());
            case CelDouble number:
                string text = CelJson.Write(number.Value);
                return new CelString(text.EndsWith(".0", StringComparison.Ordinal) ? text.Substring(0, text.Length - 2) : text);
            case CelBytes bytes:
                try
                {
                    return new CelString(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString([.. bytes.Value]));
                }
                catch (ArgumentException)
                {
                    return new CelError("invalid UTF-8 in bytes");
                }

            default:
                return CelError.NoOverload("string", value);
        }
    }

    private static CelValue ToBool(string text) => text switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => new CelBool(true),
        "0" or "f" or "F" or "false" or "FALSE" or "False" => new CelBool(false),
        _ => new CelError($"\"{text}\" is not a bool"),
    };

    private CelValue Matches(string text, string source)
    {
        if (!patterns.TryGetValue(source, out TextPattern? pattern))
        {
            pattern = TextPattern.TryCreate(source, PatternDialect.Re2, out string problem);
            if (pattern is null)
            {
                return new CelError(problem);
            }
        }

        return pattern.IsMatch(text) switch
        {
            Truth.Unknown => new CelError("the match takes too long"),
            var found => new CelBool(found == Truth.True),
        };
    }
}
