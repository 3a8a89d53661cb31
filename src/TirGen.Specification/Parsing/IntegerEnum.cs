using TirGen.Specification.Model;
using TirGen.Specification.Reading;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Parsing;

/// <summary>Enums of integers.</summary>
internal static class IntegerEnum
{
    /// <summary>Whether a schema is one.</summary>
    public static bool IsOne(SchemaView view) =>
        view.Types is ["integer"] && view.Enum is { Items.Count: > 0 } values
        && values.Items.All(static v => v is SpecNull || (v is SpecNumber number && number.TryGetInt64(out _))) && values.Items.Any(static v => v is SpecNumber);

    /// <summary>The C# type under the enum: <c>long</c> where the format says so or a value needs it.</summary>
    public static TypeKind KindOf(SchemaView view) =>
        view.Format == "int64" || view.Enum!.Items.OfType<SpecNumber>().Any(static n => n.TryGetInt64(out long value) && value is < int.MinValue or > int.MaxValue) ? TypeKind.Int64 : TypeKind.Int32;

    /// <summary>The values, each once. Names come from <c>x-enum-varnames</c> or <c>x-enumNames</c>, which several tools write; else they are Value1, ValueMinus1.</summary>
    public static IEnumerable<EnumMemberModel> Members(SchemaView view)
    {
        SpecArray? given = view.Schema["x-enum-varnames"] as SpecArray ?? view.Schema["x-enumNames"] as SpecArray;
        NameTable names = new();
        HashSet<long> seen = [];
        for (int i = 0; i < view.Enum!.Items.Count; i++)
        {
            if (view.Enum.Items[i] is SpecNumber number && number.TryGetInt64(out long value) && seen.Add(value))
            {
                string digits = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
                string fallback = "Value" + digits.Replace("-", "Minus");
                string? name = given?.Items.ElementAtOrDefault(i) is SpecString text ? text.Value : null;
                yield return new EnumMemberModel(names.Take(name is null ? fallback : Identifiers.Pascal(name, fallback)), digits);
            }
        }
    }
}
