using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Writing;

/// <summary>
/// Spells the checks that nothing is written for what was never made: a builder or a struct in its default state, null where a value must be.
/// One branch each, and the name is put together only when it is needed.
/// </summary>
internal static class Made
{
    /// <summary>The C# expression of the exception.</summary>
    /// <param name="nameCode">A C# expression of the name: of a member on the wire, or of a type.</param>
    public static string Missing(string nameCode) => $"__Json.Missing({nameCode})";

    /// <summary>The C# expression of a value of reference type that throws where it is null.</summary>
    /// <param name="value">The value, read once.</param>
    /// <param name="nameCode">As for <see cref="Missing"/>; null where the value was looked at before.</param>
    public static string NotNull(string value, string? nameCode) => nameCode is null ? value : $"({value} ?? throw {Missing(nameCode)})";

    /// <summary>The step before a value of a struct whose default state is no value; none for others.</summary>
    /// <param name="type">The type.</param>
    /// <param name="value">A C# expression of it.</param>
    /// <param name="nameCode">As for <see cref="NotNull"/>.</param>
    /// <param name="allowsNull">A default value is written as null, which the schema admits.</param>
    public static Steps Defined(TypeModel type, string value, string? nameCode, bool allowsNull = false) => type.Kind switch
    {
        _ when nameCode is null => [],
        TypeKind.OpenEnum => [new WriteOp.Require(IsDefault(value), nameCode)],
        TypeKind.Union when !type.AllowsNull && !allowsNull => [new WriteOp.Require(value + ".IsUndefined", nameCode)],
        TypeKind.Polymorphic when !allowsNull => [new WriteOp.Require(value + ".IsUndefined", nameCode)],
        _ => [],
    };

    /// <summary>The C# condition under which a value of an open enum was never made; the empty text is one that was.</summary>
    public static string IsDefault(string value) => $"{value}.Value.Length == 0 && {value} == default";

    /// <summary>The C# expression of the name of an item.</summary>
    /// <param name="nameCode">That of the list or map.</param>
    /// <param name="key">The C# expression of index or key; null when the list is walked through without one.</param>
    public static string Item(string nameCode, string? key) => $"__Json.Item({nameCode}{(key is null ? "" : ", " + key)})";
}
