namespace TirGen.Generators.Emission.Scalars;

/// <summary>Emits what every struct that stands for a scalar has: equality and its text.</summary>
internal static class ScalarMembers
{
    public static void Emit(SourceWriter writer, string name, string type, string equals, string hash, string text)
    {
        writer.Blank();
        writer.Line("/// <summary>Whether both are the same on the wire.</summary>");
        writer.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        writer.Blank();
        writer.Line("/// <summary>Whether they differ on the wire.</summary>");
        writer.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public bool Equals({type} other) => {equals};");
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override bool Equals(object? obj) => obj is {type} other && Equals(other);");
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override int GetHashCode() => {hash};");
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override string ToString() => {text};");
    }
}
