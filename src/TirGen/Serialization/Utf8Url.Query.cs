using System.Globalization;
using System.Runtime.CompilerServices;

namespace TirGen.Serialization;

public static partial class Utf8Url
{
    /// <summary>Makes the <c>&amp;</c> at the start of a query its <c>?</c>; without a query nothing changes.</summary>
    /// <param name="destination">The first byte of the buffer.</param>
    /// <param name="start">Where the query began.</param>
    /// <param name="end">The position behind the last byte written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void BeginQuery(ref byte destination, nint start, nint end)
    {
        if (end > start)
            Unsafe.Add(ref destination, start) = (byte)'?';
    }

    /// <summary>A number as a URL carries it.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The shortest text that reads back as the value.</returns>
    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Text(double)"/>
    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Text(double)"/>
    public static string Text(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A truth value as JSON and URLs spell it.</summary>
    /// <param name="value">The value.</param>
    /// <returns><c>true</c> or <c>false</c>.</returns>
    public static string Text(bool value) => value ? "true" : "false";

    /// <summary>A UUID in lower case with hyphens.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string Text(Guid value) => value.ToString("D");

    /// <summary>A day by RFC 3339.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string Text(DateOnly value) => value.ToString("O", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Text(double)"/>
    public static string Text(float value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Text(double)"/>
    public static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>An instant as a URL carries it, RFC 3339 with the offset.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, not yet percent-encoded.</returns>
    public static string Text(DateTimeOffset value) => value.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
