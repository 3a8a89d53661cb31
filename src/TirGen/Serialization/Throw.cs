using System.Diagnostics.CodeAnalysis;

namespace TirGen.Serialization;

/// <summary>The exceptions of the writers, apart from them so that the hot methods stay small.</summary>
internal static class Throw
{
    [DoesNotReturn]
    internal static void BoundTooSmall() =>
        throw new InvalidOperationException("A value is longer than the largest text of its type.");

    [DoesNotReturn]
    internal static void NotFinite(double value) =>
        throw new ArgumentException(
            FormattableString.Invariant($"{(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity")} cannot be written: JSON has no such number."),
            nameof(value));

    [DoesNotReturn]
    internal static void NoSegment(int dots, string name) =>
        throw new ArgumentException(
            dots == 0 ? $"{name} is empty: the path would lead to another resource." : $"{name} is \"{new string('.', dots)}\", which is no name in a path: it would lead to another resource.",
            name);

    [DoesNotReturn]
    internal static void TooLarge() =>
        throw new InvalidOperationException(
            FormattableString.Invariant($"The request may take more than the {Array.MaxLength} bytes that one buffer can hold."));
}
