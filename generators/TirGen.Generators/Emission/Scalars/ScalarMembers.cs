using TirGen.Generators.Code;
using TirGen.Generators.Emission.Reading;

namespace TirGen.Generators.Emission.Scalars;

/// <summary>Emits what every struct that stands for a value has: equality, its text, and reading and writing for System.Text.Json.</summary>
internal static class ScalarMembers
{
    /// <summary>Begins the struct.</summary>
    public static IDisposable Struct(SourceWriter writer, string name, string type, EmissionOptions options)
    {
        writer.Line($"[__Converter(typeof(__Records.ApiValueConverter<{type}>))]");
        return writer.Block($"{options.Access} readonly struct {name} : __System.IEquatable<{type}>, {Interface(type)}");
    }

    /// <summary>Makes the struct read and write itself.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="type">The struct.</param>
    /// <param name="write">An expression that writes it into <c>json</c>.</param>
    /// <param name="hasNull">Whether JSON's null is one of its values.</param>
    public static void EmitSerialization(SourceWriter writer, string type, string write, bool hasNull = false)
    {
        if (hasNull)
        {
            writer.Blank();
            writer.Line($"static bool {Interface(type)}.HasNull => true;");
        }

        writer.Blank();
        writer.Line($"""
            static {type}? {Interface(type)}.Read({ReadExpressions.Parameter}) => __Read(ref r);

            void {Interface(type)}.Write(__System.Text.Json.Utf8JsonWriter json) => {write};
            """);
    }

    private static string Interface(string type) => $"__Records.IApiValue<{type}>";

    public static void Emit(SourceWriter writer, string name, string type, string equals, string hash, string text)
    {
        writer.Blank();
        writer.Line($"""
            public static bool operator ==({name} left, {name} right) => left.Equals(right);
            public static bool operator !=({name} left, {name} right) => !left.Equals(right);
            public bool Equals({type} other) => {equals};
            public override bool Equals(object? obj) => obj is {type} other && Equals(other);
            public override int GetHashCode() => {hash};
            public override string ToString() => {text};
            """);
    }
}
