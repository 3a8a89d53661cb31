using System.Globalization;
using TirGen.Specification.Cel.Values;

namespace TirGen.Specification.Cel.Evaluation;

/// <summary>Conversions to numbers: a fraction is cut off, what does not fit is an error.</summary>
internal static class CelNumberConversions
{
    private const double TwoTo63 = 9223372036854775808d;
    private const double TwoTo64 = 18446744073709551616d;

    public static CelValue ToInt(CelValue value) => value switch
    {
        CelInt => value,
        CelUint { Value: <= long.MaxValue } u => new CelInt((long)u.Value),
        CelDouble { Value: > -TwoTo63 and < TwoTo63 } d => new CelInt((long)d.Value),
        CelString s => long.TryParse(s.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long i) ? new CelInt(i) : NotA("int", s),
        CelUint or CelDouble => new CelError("integer overflow"),
        _ => CelError.NoOverload("int", value),
    };

    public static CelValue ToUint(CelValue value) => value switch
    {
        CelUint => value,
        CelInt { Value: >= 0 } i => new CelUint((ulong)i.Value),
        CelDouble { Value: >= 0 and < TwoTo64 } d => new CelUint((ulong)d.Value),
        CelString s => ulong.TryParse(s.Value, NumberStyles.None, CultureInfo.InvariantCulture, out ulong u) ? new CelUint(u) : NotA("uint", s),
        CelInt or CelDouble => new CelError("integer overflow"),
        _ => CelError.NoOverload("uint", value),
    };

    public static CelValue ToDouble(CelValue value) => value switch
    {
        CelDouble => value,
        CelInt i => new CelDouble(i.Value),
        CelUint u => new CelDouble(u.Value),
        CelString s => double.TryParse(s.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double d) ? new CelDouble(d) : NotA("double", s),
        _ => CelError.NoOverload("double", value),
    };

    private static CelError NotA(string type, CelString text) => new($"\"{text.Value}\" is not of type {type}");
}
