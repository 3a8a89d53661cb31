using System.Globalization;
using System.Runtime.CompilerServices;

namespace TirGen.Serialization;

public static partial class Utf8Json
{
    /// <summary>The answer to a builder, a record or a text that was never made: nothing is written for it.</summary>
    /// <param name="name">The member, the item or the type; one of <see cref="Item(string, int)"/> for an item.</param>
    /// <returns>An exception that names it.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ArgumentException Missing(string name) =>
        new($"{name} was never created: it is null or a default value, and nothing is written for what was not made.", name);

    /// <summary>The name of an item.</summary>
    /// <param name="list">The name of the list.</param>
    /// <param name="index">Its index, from 0.</param>
    /// <returns>The name as C# spells it.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Item(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    /// <summary>The name of an item of a list that is walked through without an index.</summary>
    /// <inheritdoc cref="Item(string, int)" path="/param[@name='list']|/returns"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Item(string list) => list + "[]";

    /// <summary>The name of a value of a map.</summary>
    /// <param name="map">The name of the map.</param>
    /// <param name="key">Its key.</param>
    /// <returns>The name as C# spells it.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Item(string map, string key) => $"{map}[\"{key}\"]";
}
